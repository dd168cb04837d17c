package de.amtsweg.documents;

import java.util.List;

/**
 * A strip across the page that cannot be cut: a line of a paragraph, or the lines of a table's cells that stand side by
 * side.
 *
 * @param before room above, dropped at the top of a page
 * @param height room the strip takes itself
 * @param withNext not to be parted from the next strip by the end of a page, where that can be helped
 * @param repeatable what is repeated on top when a page ends before this strip: a table's head
 * @param figures what is drawn and means something
 * @param fields places for electronic seals
 */
record Strip(
        float before,
        float height,
        List<Piece> pieces,
        List<Ornament> ornaments,
        boolean withNext,
        List<Strip> repeatable,
        List<Figure> figures,
        List<Field> fields) {
    Strip(
            float before,
            float height,
            List<Piece> pieces,
            List<Ornament> ornaments,
            boolean withNext,
            List<Strip> repeatable,
            List<Figure> figures) {
        this(before, height, pieces, ornaments, withNext, repeatable, figures, List.of());
    }

    Strip(
            float before,
            float height,
            List<Piece> pieces,
            List<Ornament> ornaments,
            boolean withNext,
            List<Strip> repeatable) {
        this(before, height, pieces, ornaments, withNext, repeatable, List.of());
    }

    /** A line of text in a strip; {@code baseline} counts from the strip's top. */
    record Piece(Tag tag, Line line, float x, float baseline, float size, int colour) {}

    /** A filled box behind the text, a hairline for instance. */
    record Ornament(float x, float y, float width, float height, int colour) {}

    /** A drawing of black boxes that belongs to a tag, in the square at this place. */
    record Figure(Tag tag, List<Ornament> boxes, float x, float y, float size) {}

    /** Where a seal goes, in the rectangle at this place. */
    record Field(Tag tag, String name, float x, float y, float width, float height) {}

    Strip keptWithNext() {
        return new Strip(before, height, pieces, ornaments, true, repeatable, figures, fields);
    }

    Strip moved(float moreBefore) {
        return new Strip(before + moreBefore, height, pieces, ornaments, withNext, repeatable, figures, fields);
    }
}
