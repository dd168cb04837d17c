package de.amtsweg.site;

import java.util.Map;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Texts of the town as HTML; HTML in them is shown, not run, and links lead nowhere unsafe. */
public class Markdown {
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> Markdown::addClass)
            .build();

    private Markdown() {}

    public static String toHtml(String markdown) {
        var text = PARSER.parse(markdown);
        return RENDERER.render(text);
    }

    private static void addClass(Node node, String tag, Map<String, String> attributes) {
        var name = switch (node) {
            case Heading heading -> heading.getLevel() <= 2 ? "kern-heading-medium" : "kern-heading-small";
            case Paragraph paragraph -> paragraph.getParent() instanceof ListItem ? "" : "kern-body";
            case BulletList list -> "kern-list kern-list--bullet";
            case OrderedList list -> "kern-list kern-list--number";
            case Link link -> "kern-link";
            default -> "";
        };
        if (!name.isEmpty()) {
            attributes.put("class", name);
        }
    }
}
