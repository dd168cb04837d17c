package de.amtsweg.forms.field;

import java.util.BitSet;
import java.util.Map;
import java.util.Optional;

/** The letters and signs names of natural persons consist of in German registers (DIN 91379, data type A). */
final class Din91379 {
    private static final BitSet LETTERS = codePoints("0041-005A 0061-007A 00C0-00D6 00D8-00F6 00F8-017E 0187-0188 018F"
            + " 0197 01A0-01A1 01AF-01B0 01B7 01CD-01DC 01DE-01DF 01E2-01F0 01F4-01F5 01F8-01FF 0212-0213 0218-021B"
            + " 021E-021F 0227-0233 0259 0268 0292 1E02-1E03 1E06-1E07 1E0A-1E11 1E17 1E1C-1E2B 1E2F-1E37 1E3A-1E3B"
            + " 1E40-1E49 1E52-1E5B 1E5E-1E63 1E6A-1E6F 1E80-1E87 1E8C-1E97 1E9E 1EA0-1EF9");

    /** Space, apostrophes, hyphen, full stop, comma and the transliteration signs. */
    private static final String SIGNS = " ',-.`~\u00A8\u00B4\u00B7\u02B9\u02BA\u02BE\u02BF\u02C8\u02CC\u2019\u2021";

    /** Letters with diacritics that have no code point of their own: which base letters take which marks. */
    private static final Map<String, String> MARKED = Map.ofEntries(
            Map.entry("\u030B", "Aa"),
            Map.entry("\u0300", "CFGKMPSTZcfgkmpstz"),
            Map.entry("\u0304", "CFHKNPSTZcfhknpstz\u00DB\u00FB\u1E32\u1E33\u1E62\u1E63\u1E6C\u1E6D\u1EE4\u1EE5"),
            Map.entry("\u0306", "CMNRZcmnrz\u00C7\u00E7"),
            Map.entry("\u0308", "CTZcz\u1EA0\u1EA1\u1ECC\u1ECD\u1EE4\u1EE5"),
            Map.entry("\u0315", "CKPTckpt\u010C\u010D"),
            Map.entry("\u0323", "CPcp\u010C\u010D"),
            Map.entry("\u0326", "CHKLNchkln\u017D\u017E"),
            Map.entry("\u0328\u0306", "Cc"),
            Map.entry("\u0302", "DKLMNdklmn"),
            Map.entry("\u0331", "HSs"),
            Map.entry("\u0301", "Jj\u00FF\u012A\u012B"),
            Map.entry("\u030C", "J"),
            Map.entry("\u0307", "KUku"),
            Map.entry("\u031B", "KTkt"),
            Map.entry("\u035F", "Kk"),
            Map.entry("\u0325", "LRlr"),
            Map.entry("\u0325\u0304", "LRlr"),
            Map.entry("\u0310", "Mm"),
            Map.entry("\u031B\u0304", "Ss"),
            Map.entry("\u0327", "Zz\u017D\u017E"),
            Map.entry("\u030D", "\u0113\u014D"));

    private Din91379() {}

    /** The first sign that cannot be part of a name, with its diacritics; the text is in NFC. */
    static Optional<String> firstForeign(String name) {
        for (int i = 0; i < name.length(); ) {
            int base = name.codePointAt(i);
            int end = i + Character.charCount(base);
            int marks = end;
            while (end < name.length() && Character.getType(name.codePointAt(end)) == Character.NON_SPACING_MARK) {
                end += Character.charCount(name.codePointAt(end));
            }
            boolean known = marks == end
                    ? LETTERS.get(base) || SIGNS.indexOf(base) >= 0
                    : MARKED.getOrDefault(name.substring(marks, end), "").indexOf(base) >= 0;
            if (!known) {
                return Optional.of(name.substring(i, end));
            }
            i = end;
        }
        return Optional.empty();
    }

    static boolean hasLetter(String name) {
        return name.codePoints().anyMatch(LETTERS::get);
    }

    private static BitSet codePoints(String ranges) {
        var set = new BitSet();
        for (var range : ranges.split(" ")) {
            var ends = range.split("-");
            set.set(Integer.parseInt(ends[0], 16), Integer.parseInt(ends[ends.length - 1], 16) + 1);
        }
        return set;
    }
}
