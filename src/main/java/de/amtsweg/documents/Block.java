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
