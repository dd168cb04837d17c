package de.amtsweg.documents;

import de.amtsweg.documents.Block.Table;
import java.util.ArrayList;
import java.util.List;

/** Gives the columns of a table their widths and sets its rows; the head is repeated on every page. */
final class TableComposer {
    private static final float PADDING = 5;

    private final Composer composer;
    private final Table table;

    TableComposer(Composer composer, Table table) {
        this.composer = composer;
        this.table = table;
    }

    void compose(Tag parent, float x, float width) {
        float[] widths = widths(width);
        var tag = parent.add("Table");
        var heads = table.columns().stream().map(column -> bold(column.head())).toList();
        var headTags = tag.add("THead").add("TR");
        int from = composer.strips().size();
        row(heads, headTags, true, x, widths, 8, List.of());
        var head = List.copyOf(composer.strips().subList(from, composer.strips().size()));
        for (int i = from; i < composer.strips().size(); i++) {
            composer.strips().set(i, composer.strips().get(i).keptWithNext());
        }
        var body = tag.add("TBody");
        for (var cells : table.rows()) {
            row(cells, body.add("TR"), false, x, widths, 0, head);
        }
    }

    private void row(
            List<Text> texts, Tag row, boolean head, float x, float[] widths, float before, List<Strip> repeatable) {
        var cells = new ArrayList<Composer.Cell>();
        float place = x;
        float width = 0;
        for (int i = 0; i < texts.size(); i++) {
            var tag = row.add(head ? "TH" : "TD");
            if (head) {
                tag.attribute("Table", "Scope", "Column");
            }
            float inner = widths[i] - 2 * PADDING;
            cells.add(new Composer.Cell(
                    tag,
                    composer.lines(texts.get(i), inner, Composer.SIZE),
                    place + PADDING,
                    inner,
                    table.columns().get(i).right(),
                    Composer.INK));
            place += widths[i];
            width += widths[i];
        }
        int rule = head ? Composer.GREY : Composer.HAIRLINE;
        composer.sideBySide(
                cells, new Composer.Frame(x, width, before, 3.5f, head ? Composer.SHADE : 0, rule), repeatable);
    }

    /** As wide as the text wants, shared out fairly where there is not enough room; the first column takes what is left. */
    private float[] widths(float width) {
        int count = table.columns().size();
        float[] wanted = new float[count];
        float[] least = new float[count];
        float sum = 0;
        for (int i = 0; i < count; i++) {
            int column = i;
            measure(bold(table.columns().get(i).head()), i, wanted, least, width);
            table.rows().forEach(row -> measure(row.get(column), column, wanted, least, width));
            sum += wanted[i];
        }
        if (sum <= width) {
            wanted[0] += width - sum;
            return wanted;
        }
        float floor = 0;
        for (int i = 0; i < count; i++) {
            least[i] = Math.min(least[i], width / Math.max(3, count));
            floor += least[i];
        }
        float spare = width - floor;
        for (int i = 0; i < count; i++) {
            wanted[i] = least[i] + spare * (wanted[i] - least[i]) / Math.max(1, sum - floor);
        }
        return wanted;
    }

    private void measure(Text text, int column, float[] wanted, float[] least, float width) {
        var clusters = composer.clusters(text);
        float factor = Composer.SIZE / 1000;
        float whole = Line.widthOf(clusters, 0, clusters.size()) * factor + 2 * PADDING + 0.1f;
        float word = Line.widestWord(clusters) * factor + 2 * PADDING + 0.1f;
        wanted[column] = Math.max(wanted[column], Math.min(whole, width));
        least[column] =
                Math.max(least[column], table.columns().get(column).right() ? Math.min(whole, width / 3) : word);
    }

    private static Text bold(Text text) {
        return new Text(
                text.runs().stream().map(run -> new Text.Run(run.words(), true)).toList());
    }
}
