package de.amtsweg.documents;

import java.util.List;

/** One piece of a document's body, from top to bottom. */
public sealed interface Block {
    /** A heading; level 1 stands right under the title, level 2 under level 1. */
    record Heading(int level, Text text) implements Block {}

    /** A paragraph of running text. */
    record Paragraph(Text text) implements Block {}

    /** A list, with bullets or numbers; an item holds paragraphs and further lists. */
    record Items(boolean numbered, List<List<Block>> items) implements Block {
        public Items {
            items = items.stream().map(List::copyOf).toList();
        }

        public static Items bullets(List<String> items) {
            return new Items(
                    false,
                    items.stream()
                            .map(item -> List.<Block>of(new Paragraph(Text.of(item))))
                            .toList());
        }
    }

    /** Labels on the left, values on the right: what somebody answered, or a certificate says. */
    record LabelValues(List<LabelValue> rows) implements Block {
        public LabelValues {
            rows = List.copyOf(rows);
        }
    }

    /** Where a seal is pressed and somebody signs, by hand: the mark of the place, and what stands under the line. */
    record Signing(String sealPlace, String signatory) implements Block {}

    /** One label and its value. */
    record LabelValue(String label, Text value) {
        public static LabelValue of(String label, String value) {
            return new LabelValue(label, Text.of(value));
        }
    }

    /** A table with a head that is repeated on every page; amounts are aligned to the right. */
    record Table(List<Column> columns, List<List<Text>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (var row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "A row of %d cells in a table of %d columns".formatted(row.size(), columns.size()));
                }
            }
        }
    }

    /**
     * Something to fill in by hand; kept on one page.
     *
     * @param ask what is asked; empty when what follows says it
     * @param notes what helps to answer
     */
    record Question(Text ask, List<Text> notes, List<Room> rooms) implements Block {
        public Question {
            notes = List.copyOf(notes);
            rooms = List.copyOf(rooms);
        }
    }

    /** An address as a code for cameras, with words beside it; {@code alternative} is what screen readers say. */
    record Code(String address, String alternative, List<Text> beside) implements Block {
        public Code {
            beside = List.copyOf(beside);
        }
    }

    /**
     * The place of an electronic seal: what people see of it, and the field the seal is put into.
     *
     * @param name what screen readers call the field
     * @param lines the first is set in bold
     */
    record SealField(String name, List<String> lines) implements Block {
        public SealField {
            lines = List.copyOf(lines);
        }
    }

    /** Room to write in by hand. */
    sealed interface Room {}

    /** Lines to write on; the label stands before the first, and may be empty. */
    record WritingLines(String label, int count) implements Room {}

    /**
     * A box for every character.
     *
     * @param pattern what is wanted, such as TT.MM.JJJJ: a box for each letter or digit, a gap for everything else
     */
    record CharacterBoxes(String label, String pattern) implements Room {}

    /** Boxes to tick, each with its words. */
    record TickBoxes(List<Text> words) implements Room {
        public TickBoxes {
            words = List.copyOf(words);
        }
    }

    /** The head of a column. */
    record Column(Text head, boolean right) {
        public static Column left(String head) {
            return new Column(Text.of(head), false);
        }

        public static Column right(String head) {
            return new Column(Text.of(head), true);
        }
    }
}
