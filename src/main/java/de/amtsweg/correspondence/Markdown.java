package de.amtsweg.correspondence;

import de.amtsweg.documents.Block;
import de.amtsweg.documents.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.Parser;

/**
 * Reads the Markdown of a template. Values are put in after parsing, so that nothing an applicant typed is ever read as
 * Markdown.
 */
final class Markdown {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private final UnaryOperator<String> values;

    /** @param values puts the values into a piece of text */
    Markdown(UnaryOperator<String> values) {
        this.values = values;
    }

    List<Block> blocks(String markdown) {
        return blocks(PARSER.parse(markdown));
    }

    /** Whether the text holds HTML, which is not printed as such. */
    static boolean hasHtml(String markdown) {
        return hasHtml(PARSER.parse(markdown));
    }

    private static boolean hasHtml(Node parent) {
        for (var node : children(parent)) {
            if (node instanceof HtmlBlock || node instanceof HtmlInline || hasHtml(node)) {
                return true;
            }
        }
        return false;
    }

    private List<Block> blocks(Node parent) {
        var blocks = new ArrayList<Block>();
        for (var node : children(parent)) {
            switch (node) {
                case Heading heading ->
                    addFilled(blocks, new Block.Heading(Math.max(1, heading.getLevel() - 1), text(heading)));
                case Paragraph paragraph -> addFilled(blocks, new Block.Paragraph(text(paragraph)));
                case BulletList list -> addList(blocks, false, list);
                case OrderedList list -> addList(blocks, true, list);
                case TableBlock table -> addTable(blocks, table);
                case FencedCodeBlock code -> addFilled(blocks, literal(code.getLiteral()));
                case IndentedCodeBlock code -> addFilled(blocks, literal(code.getLiteral()));
                case HtmlBlock html -> addFilled(blocks, literal(html.getLiteral()));
                default -> blocks.addAll(blocks(node));
            }
        }
        return blocks;
    }

    private Block.Paragraph literal(String words) {
        return new Block.Paragraph(Text.of(values.apply(words).strip()));
    }

    private static void addFilled(List<Block> blocks, Block.Heading heading) {
        if (!heading.text().plain().isBlank()) {
            blocks.add(heading);
        }
    }

    private static void addFilled(List<Block> blocks, Block.Paragraph paragraph) {
        if (!paragraph.text().plain().isBlank()) {
            blocks.add(paragraph);
        }
    }

    private void addList(List<Block> blocks, boolean numbered, Node list) {
        var items = children(list).stream()
                .map(this::blocks)
                .filter(item -> !item.isEmpty())
                .toList();
        if (!items.isEmpty()) {
            blocks.add(new Block.Items(numbered, items));
        }
    }

    private void addTable(List<Block> blocks, TableBlock table) {
        var rows = rows(table);
        var head = rows.getFirst();
        var body = rows.subList(1, rows.size());
        boolean labels = head.size() == 2
                && head.stream().allMatch(cell -> text(cell).plain().isBlank());
        if (labels) {
            var values = body.stream()
                    .map(row -> new Block.LabelValue(
                            text(row.getFirst()).plain(), row.size() > 1 ? text(row.get(1)) : Text.of("")))
                    .filter(row -> !row.value().plain().isBlank())
                    .toList();
            if (!values.isEmpty()) {
                blocks.add(new Block.LabelValues(values));
            }
        } else {
            blocks.add(new Block.Table(
                    head.stream()
                            .map(cell -> new Block.Column(text(cell), cell.getAlignment() == TableCell.Alignment.RIGHT))
                            .toList(),
                    body.stream()
                            .map(row -> row.stream().map(this::text).toList())
                            .toList()));
        }
    }

    private static List<List<TableCell>> rows(Node parent) {
        var rows = new ArrayList<List<TableCell>>();
        for (var node : children(parent)) {
            if (node instanceof TableRow row) {
                rows.add(children(row).stream().map(TableCell.class::cast).toList());
            } else {
                rows.addAll(rows(node));
            }
        }
        return rows;
    }

    private Text text(Node parent) {
        var runs = new ArrayList<Text.Run>();
        collect(parent, false, runs);
        return new Text(runs);
    }

    private void collect(Node parent, boolean bold, List<Text.Run> runs) {
        for (var node : children(parent)) {
            switch (node) {
                case org.commonmark.node.Text text -> add(runs, values.apply(text.getLiteral()), bold);
                case Code code -> add(runs, values.apply(code.getLiteral()), bold);
                case HtmlInline html -> add(runs, values.apply(html.getLiteral()), bold);
                case SoftLineBreak ignored -> add(runs, " ", bold);
                case HardLineBreak ignored -> add(runs, "\n", bold);
                case StrongEmphasis strong -> collect(strong, true, runs);
                case Emphasis emphasis -> collect(emphasis, true, runs);
                case Link link -> {
                    collect(link, bold, runs);
                    var address = values.apply(link.getDestination());
                    if (!text(link).plain().equals(address)) {
                        add(runs, " (" + address + ")", bold);
                    }
                }
                default -> collect(node, bold, runs);
            }
        }
    }

    private static void add(List<Text.Run> runs, String words, boolean bold) {
        if (!runs.isEmpty() && runs.getLast().bold() == bold) {
            runs.set(runs.size() - 1, new Text.Run(runs.getLast().words() + words, bold));
        } else if (!words.isEmpty()) {
            runs.add(new Text.Run(words, bold));
        }
    }

    private static List<Node> children(Node parent) {
        var children = new ArrayList<Node>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            children.add(node);
        }
        return children;
    }
}
