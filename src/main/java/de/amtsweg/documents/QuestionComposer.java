package de.amtsweg.documents;

import de.amtsweg.documents.Block.CharacterBoxes;
import de.amtsweg.documents.Block.Question;
import de.amtsweg.documents.Block.TickBoxes;
import de.amtsweg.documents.Block.WritingLines;
import java.util.ArrayList;
import java.util.List;

/** Sets a question with room for a pen below it; lines and boxes are decoration to a screen reader, words are not. */
final class QuestionComposer {
    /** As handwriting needs it. */
    private static final float LINE = LetterPage.mm(8.5f);

    private static final float BOX_WIDTH = LetterPage.mm(5);
    private static final float BOX_HEIGHT = LetterPage.mm(6.5f);
    private static final float TICK = LetterPage.mm(3.6f);
    private static final float TICK_ROOM = 17;
    private static final float PEN = 0.6f;
    private static final float SMALL = 9;

    /** More than this is not kept on one page. */
    private static final int LONGEST_KEPT = 30;

    private final Composer composer;
    private final Question question;

    QuestionComposer(Composer composer, Question question) {
        this.composer = composer;
        this.question = question;
    }

    void compose(Tag parent, float x, float width) {
        int from = composer.strips().size();
        if (!question.ask().plain().isBlank()) {
            composer.text(question.ask(), parent.add("P"), x, width, Composer.SIZE, Composer.INK, 12, true);
        }
        for (var note : question.notes()) {
            boolean first = composer.strips().size() == from;
            composer.text(note, parent.add("P"), x, width, SMALL, Composer.GREY, first ? 12 : 1.5f, true);
        }
        for (var room : question.rooms()) {
            boolean first = composer.strips().size() == from;
            switch (room) {
                case WritingLines lines -> lines(lines, parent, x, width);
                case CharacterBoxes boxes -> boxes(boxes, parent, x, width);
                case TickBoxes ticks -> ticks(ticks, parent, x, width, first ? 12 : 4);
            }
        }
        int until = Math.min(composer.strips().size() - 1, from + LONGEST_KEPT);
        for (int i = from; i < until; i++) {
            composer.strips().set(i, composer.strips().get(i).keptWithNext());
        }
    }

    private void lines(WritingLines lines, Tag parent, float x, float width) {
        float from = x;
        if (!lines.label().isBlank()) {
            from = x + width * 0.34f;
            label(lines.label(), parent, x, from, width, lines.count());
        }
        for (int i = lines.label().isBlank() ? 0 : 1; i < lines.count(); i++) {
            add(LINE, List.of(), List.of(writingLine(from, LINE, x + width - from)));
        }
    }

    /** A label on the left; the last of its lines stands on the writing line. */
    private void label(String label, Tag parent, float x, float from, float width, int count) {
        var tag = parent.add("P");
        var words = composer.lines(Text.of(label), from - x - 8, SMALL);
        float step = SMALL * Composer.LEADING;
        float height = Math.max(LINE, words.size() * step + 4);
        var pieces = new ArrayList<Strip.Piece>();
        for (int i = 0; i < words.size(); i++) {
            float baseline = height - 2 - (words.size() - 1 - i) * step;
            pieces.add(new Strip.Piece(tag, words.get(i), x, baseline, SMALL, Composer.GREY));
        }
        add(height, pieces, count == 0 ? List.of() : List.of(writingLine(from, height, x + width - from)));
    }

    private static Strip.Ornament writingLine(float x, float y, float width) {
        return new Strip.Ornament(x, y - PEN, width, PEN, Composer.GREY);
    }

    private void boxes(CharacterBoxes boxes, Tag parent, float x, float width) {
        float top = 4;
        float baseline = top + BOX_HEIGHT - 5;
        var tag = parent.add("P");
        var pieces = new ArrayList<Strip.Piece>();
        var ornaments = new ArrayList<Strip.Ornament>();
        float place = x;
        if (!boxes.label().isBlank()) {
            place = x + width * 0.34f;
            pieces.add(new Strip.Piece(
                    tag, composer.line(Text.of(boxes.label() + " "), SMALL), x, baseline, SMALL, Composer.GREY));
        }
        for (int i = 0; i < boxes.pattern().length(); i++) {
            if (Character.isLetterOrDigit(boxes.pattern().charAt(i))) {
                outline(ornaments, place, top, BOX_WIDTH, BOX_HEIGHT);
                place += BOX_WIDTH;
            } else {
                place += BOX_WIDTH * 0.5f;
            }
        }
        var pattern = composer.line(Text.of(boxes.pattern()), SMALL);
        pieces.add(new Strip.Piece(tag, pattern, place + 8, baseline, SMALL, Composer.GREY));
        add(top + BOX_HEIGHT + 1, pieces, ornaments);
    }

    private static void outline(List<Strip.Ornament> ornaments, float x, float y, float width, float height) {
        ornaments.add(new Strip.Ornament(x, y, width + PEN, PEN, Composer.GREY));
        ornaments.add(new Strip.Ornament(x, y + height, width + PEN, PEN, Composer.GREY));
        ornaments.add(new Strip.Ornament(x, y, PEN, height, Composer.GREY));
        ornaments.add(new Strip.Ornament(x + width, y, PEN, height, Composer.GREY));
    }

    /** Short words stand in two columns, read line by line. */
    private void ticks(TickBoxes ticks, Tag parent, float x, float width, float before) {
        var list = parent.add("L").attribute("List", "ListNumbering", "Square");
        float half = width / 2;
        boolean twoColumns = ticks.words().size() > 3
                && ticks.words().stream().allMatch(words -> wide(words) <= half - TICK_ROOM - 6);
        int columns = twoColumns ? 2 : 1;
        float column = twoColumns ? half : width;
        for (int i = 0; i < ticks.words().size(); i += columns) {
            var row = new ArrayList<TickLines>();
            for (int j = i; j < Math.min(i + columns, ticks.words().size()); j++) {
                var words = composer.lines(ticks.words().get(j), column - TICK_ROOM, Composer.SIZE);
                row.add(new TickLines(list.add("LI").add("LBody"), words, x + (j - i) * column));
            }
            tickRow(row, i == 0 ? before : 3);
        }
    }

    private record TickLines(Tag tag, List<Line> lines, float x) {}

    private void tickRow(List<TickLines> row, float before) {
        int count = row.stream().mapToInt(ticks -> ticks.lines().size()).max().orElse(0);
        for (int i = 0; i < count; i++) {
            var pieces = new ArrayList<Strip.Piece>();
            var ornaments = new ArrayList<Strip.Ornament>();
            for (var tick : row) {
                if (i == 0) {
                    outline(ornaments, tick.x(), 1.5f, TICK, TICK);
                }
                if (i < tick.lines().size()) {
                    pieces.add(new Strip.Piece(
                            tick.tag(),
                            tick.lines().get(i),
                            tick.x() + TICK_ROOM,
                            Composer.SIZE * Composer.ASCENT,
                            Composer.SIZE,
                            Composer.INK));
                }
            }
            composer.strips()
                    .add(new Strip(
                            i == 0 ? before : 0,
                            Composer.SIZE * Composer.LEADING,
                            pieces,
                            ornaments,
                            i < count - 1 && count <= LONGEST_KEPT,
                            List.of()));
        }
    }

    private float wide(Text words) {
        var clusters = composer.clusters(words);
        return Line.widthOf(clusters, 0, clusters.size()) * Composer.SIZE / 1000;
    }

    private void add(float height, List<Strip.Piece> pieces, List<Strip.Ornament> ornaments) {
        composer.strips().add(new Strip(0, height, pieces, ornaments, false, List.of()));
    }
}
