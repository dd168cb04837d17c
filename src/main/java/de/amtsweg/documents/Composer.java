package de.amtsweg.documents;

import de.amtsweg.documents.Block.Code;
import de.amtsweg.documents.Block.Heading;
import de.amtsweg.documents.Block.Items;
import de.amtsweg.documents.Block.LabelValues;
import de.amtsweg.documents.Block.Paragraph;
import de.amtsweg.documents.Block.Question;
import de.amtsweg.documents.Block.SealField;
import de.amtsweg.documents.Block.Signing;
import de.amtsweg.documents.Block.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns blocks into strips of lines and into tags; knows sizes and distances, but nothing of pages. */
final class Composer {
    static final int INK = 0x1A1A1A;
    static final int GREY = 0x4A4A4A;
    static final int HAIRLINE = 0xC4C4C4;
    static final int SHADE = 0xEFF1F4;
    static final float SIZE = 10.5f;
    static final float LEADING = 1.32f;
    static final float ASCENT = 1.0f;

    private final Typesetter typesetter;
    private final List<Strip> strips = new ArrayList<>();
    private int headingLevel = 1;

    Composer(Typesetter typesetter) {
        this.typesetter = typesetter;
    }

    List<Strip> strips() {
        return strips;
    }

    void title(String title, Tag parent, float x, float width, int colour) {
        text(Text.bold(title), parent.add("H1"), x, width, 15, colour, 0, true);
    }

    void blocks(List<Block> blocks, Tag parent, float x, float width) {
        @Nullable Block before = null;
        for (var block : blocks) {
            boolean afterTable = before instanceof LabelValues || before instanceof Table;
            switch (block) {
                case Heading heading -> heading(heading, parent, x, width);
                case Paragraph paragraph ->
                    text(paragraph.text(), parent.add("P"), x, width, SIZE, INK, afterTable ? 12 : 7, false);
                case Items items -> items(items, parent, x, width);
                case LabelValues values -> labelValues(values, parent, x, width);
                case Table table -> new TableComposer(this, table).compose(parent, x, width);
                case Question question -> new QuestionComposer(this, question).compose(parent, x, width);
                case Code code -> new CodeComposer(this, code).compose(parent, x, width);
                case Signing signing -> new SigningComposer(this, signing).compose(parent, x, width);
                case SealField seal -> new SealComposer(this, seal).compose(parent, x, width);
            }
            before = block;
        }
    }

    /** A screen reader's outline must not skip a level, whatever the author wrote. */
    private void heading(Heading heading, Tag parent, float x, float width) {
        headingLevel = Math.min(Math.max(heading.level(), 1) + 1, Math.min(headingLevel + 1, 6));
        float size = headingLevel == 2 ? 12 : 11;
        var bold = new Text(heading.text().runs().stream()
                .map(run -> new Text.Run(run.words(), true))
                .toList());
        text(bold, parent.add("H" + headingLevel), x, width, size, INK, headingLevel == 2 ? 15 : 11, true);
    }

    void text(Text text, Tag tag, float x, float width, float size, int colour, float before, boolean keepWithNext) {
        var lines = lines(text, width, size);
        for (int i = 0; i < lines.size(); i++) {
            boolean last = i == lines.size() - 1;
            boolean atAnEnd = i == 0 || i == lines.size() - 2;
            var piece = new Strip.Piece(tag, lines.get(i), x, size * ASCENT, size, colour);
            strips.add(new Strip(
                    i == 0 ? before : 0,
                    size * LEADING,
                    List.of(piece),
                    List.of(),
                    keepWithNext || !last && atAnEnd,
                    List.of()));
        }
    }

    private void items(Items items, Tag parent, float x, float width) {
        float indent = items.numbered() ? 20 : 14;
        var list = parent.add("L").attribute("List", "ListNumbering", items.numbered() ? "Decimal" : "Disc");
        for (int i = 0; i < items.items().size(); i++) {
            var item = list.add("LI");
            var label = item.add("Lbl");
            var body = item.add("LBody");
            int first = strips.size();
            blocks(items.items().get(i), body, x + indent, width - indent);
            String sign = items.numbered() ? (i + 1) + "." : "•";
            var line = line(Text.of(sign), SIZE);
            var piece = new Strip.Piece(label, line, x, SIZE * ASCENT, SIZE, INK);
            if (first == strips.size()) {
                strips.add(new Strip(2, SIZE * LEADING, List.of(piece), List.of(), false, List.of()));
            } else {
                var strip = strips.get(first);
                var pieces = new ArrayList<Strip.Piece>();
                pieces.add(piece);
                pieces.addAll(strip.pieces());
                strips.set(
                        first,
                        new Strip(
                                first == 0 ? 0 : i == 0 ? 5 : 2.5f,
                                strip.height(),
                                pieces,
                                strip.ornaments(),
                                strip.withNext(),
                                strip.repeatable()));
            }
        }
    }

    private void labelValues(LabelValues values, Tag parent, float x, float width) {
        float labelWidth = width * 0.36f;
        float valueX = x + labelWidth + 10;
        float valueWidth = width - labelWidth - 10;
        var table = parent.add("Table");
        boolean first = true;
        for (var row : values.rows()) {
            var tags = table.add("TR");
            var label = tags.add("TH").attribute("Table", "Scope", "Row");
            var value = tags.add("TD");
            sideBySide(
                    List.of(
                            new Cell(label, lines(Text.of(row.label()), labelWidth, SIZE), x, labelWidth, false, GREY),
                            new Cell(value, lines(row.value(), valueWidth, SIZE), valueX, valueWidth, false, INK)),
                    new Frame(x, width, first ? 5 : 0, 2.6f, 0, HAIRLINE),
                    List.of());
            first = false;
        }
    }

    /** One cell of a row, already broken into lines. */
    record Cell(Tag tag, List<Line> lines, float x, float width, boolean right, int colour) {}

    /** How a row of cells is set off: room before and inside, colour behind (0 for none), colour of the line below. */
    record Frame(float x, float width, float before, float padding, int shade, int rule) {}

    /** Sets cells side by side; a row that is not too long is kept on one page. */
    void sideBySide(List<Cell> cells, Frame frame, List<Strip> repeatable) {
        int count = Math.max(
                1, cells.stream().mapToInt(cell -> cell.lines().size()).max().orElse(1));
        for (int i = 0; i < count; i++) {
            boolean first = i == 0;
            boolean last = i == count - 1;
            float top = first ? frame.padding() : 0;
            float height = SIZE * LEADING + top + (last ? frame.padding() : 0);
            var pieces = new ArrayList<Strip.Piece>();
            for (var cell : cells) {
                if (i < cell.lines().size()) {
                    var line = cell.lines().get(i);
                    float x = cell.right() ? cell.x() + cell.width() - line.width() * SIZE / 1000 : cell.x();
                    pieces.add(new Strip.Piece(cell.tag(), line, x, top + SIZE * ASCENT, SIZE, cell.colour()));
                }
            }
            var ornaments = new ArrayList<Strip.Ornament>();
            if (frame.shade() != 0) {
                ornaments.add(new Strip.Ornament(frame.x(), 0, frame.width(), height, frame.shade()));
            }
            if (last) {
                ornaments.add(new Strip.Ornament(frame.x(), height - 0.25f, frame.width(), 0.5f, frame.rule()));
            }
            strips.add(new Strip(
                    first ? frame.before() : 0,
                    height,
                    pieces,
                    ornaments,
                    !last && (count <= 12 || first || i == count - 2),
                    repeatable));
        }
    }

    List<Line> lines(Text text, float width, float size) {
        return Line.breakInto(clusters(text), width * 1000 / size, typesetter.blank(false));
    }

    Line line(Text text, float size) {
        var clusters = clusters(text).stream()
                .filter(cluster -> cluster.first().codePoint() != '\n')
                .toList();
        return new Line(clusters, Line.widthOf(clusters, 0, clusters.size()));
    }

    List<Cluster> clusters(Text text) {
        var clusters = new ArrayList<Cluster>();
        text.runs().forEach(run -> clusters.addAll(typesetter.set(run)));
        return clusters;
    }
}
