package de.amtsweg.efile;

/** Text that people typed, as XML 1.0 can carry it: what it has no character for becomes a visible mark. */
final class XmlText {
    private static final int REPLACEMENT = 0xFFFD;

    private XmlText() {}

    static String clean(String typed) {
        var clean = new StringBuilder(typed.length());
        typed.codePoints()
                .map(letter -> isAllowed(letter) ? letter : REPLACEMENT)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isAllowed(int letter) {
        return letter == '\t'
                || letter == '\n'
                || letter == '\r'
                || letter >= 0x20 && letter <= 0xD7FF
                || letter >= 0xE000 && letter <= 0xFFFD
                || letter >= 0x10000;
    }
}
