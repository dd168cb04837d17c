package de.amtsweg.documents;

import java.awt.geom.Rectangle2D;
import java.util.List;

/** What is blacked out in a copy that others may see, and what came of it. */
public record Redaction(List<String> words, List<Area> areas) {
    public Redaction {
        words = List.copyOf(words);
        areas = List.copyOf(areas);
    }

    /** A rectangle on a page, in hundredths of its width and height from the upper left corner; the first page is 1. */
    public record Area(int page, double left, double top, double width, double height) {
        /** @throws IllegalArgumentException when it lies on no page */
        public Area {
            if (page < 1 || !within(left) || !within(top) || !within(width) || !within(height)) {
                throw new IllegalArgumentException("No area of a page");
            }
        }

        private static boolean within(double value) {
            return value >= 0 && value <= 100;
        }

        Rectangle2D on(Rectangle2D.Float size) {
            return new Rectangle2D.Double(
                    size.width * left / 100,
                    size.height * top / 100,
                    size.width * width / 100,
                    size.height * height / 100);
        }
    }

    /**
     * The pages as they may be seen.
     *
     * @param found on how many pages each of the words was blacked out
     * @param complete false when something could not be drawn
     */
    public record Drawn(List<Page> pages, List<Integer> found, boolean complete) {
        public Drawn {
            pages = List.copyOf(pages);
            found = List.copyOf(found);
        }

        /** The numbers of pages on which no word can be found, because they are pictures. */
        public List<Integer> unreadable() {
            return java.util.stream.IntStream.rangeClosed(1, pages.size())
                    .filter(number -> !pages.get(number - 1).readable())
                    .boxed()
                    .toList();
        }
    }

    /** One page as JPEG; {@code readable} when it had words that could be found. */
    public record Page(byte[] picture, float width, float height, boolean readable) {
        /** Without what it shows. */
        @Override
        public String toString() {
            return "Page[" + picture.length + " bytes]";
        }
    }

    /** Without the words, which are names mostly. */
    @Override
    public String toString() {
        return "Redaction[" + words.size() + " words, " + areas.size() + " areas]";
    }
}
