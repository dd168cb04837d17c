package de.amtsweg.documents;

import java.util.List;

/** What stands in one place of a line: a character, with the marks over and under it. */
record Cluster(List<Sign> signs, float advance) {
    /** One glyph, shifted against the place of its cluster; in thousandths of the font size. */
    record Sign(Typeface face, int codePoint, float right, float up) {}

    Sign first() {
        return signs.getFirst();
    }

    boolean simple() {
        return signs.size() == 1;
    }

    boolean isBlank() {
        return simple() && first().codePoint() == ' ';
    }

    String text() {
        var text = new StringBuilder();
        signs.forEach(sign -> text.appendCodePoint(sign.codePoint()));
        return text.toString();
    }
}
