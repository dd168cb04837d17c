package de.amtsweg.forms;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown of a form as safe HTML: what looks like HTML is shown as text, and links lead to the web or a mailbox only. */
final class Markdown {
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                switch (tag) {
                    case "a" -> attributes.put("class", "kern-link");
                    case "p", "li" -> attributes.put("class", "kern-body");
                    default -> {}
                }
            })
            .build();

    private Markdown() {}

    static String html(String markdown) {
        return markdown.isBlank() ? "" : RENDERER.render(PARSER.parse(markdown)).strip();
    }
}
