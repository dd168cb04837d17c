package de.amtsweg.efile;

import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.UnitId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How the files of an authority are called: {@code {unit}}, {@code {year}} and {@code {number}}, perhaps {@code
 * {orgunit}} and {@code {authority}}, with fixed signs between them. From a reference it has to be clear which unit, year
 * and number it was made of, or two files could be called alike.
 */
final class ReferencePattern {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w*)}|.");
    private static final int LONGEST = 100;
    private static final int SHORTEST_NUMBER = 4;
    private static final String DIGITS = "0";
    private static final String UNIT_SIGNS = "aA0./-_ ";
    private static final String ORGUNIT_SIGNS = "a0.-_";

    private final String pattern;

    /** A sign that may stand here, given by examples of its kind; and whether there may be more of them. */
    private record Sign(String examples, boolean repeated) {}

    /** Two ways to read the same reference, as far as they have come. */
    private record TwoReadings(int one, int other, boolean different) {}

    /** @throws IllegalArgumentException when two files could get the same reference */
    ReferencePattern(String pattern) {
        this.pattern = pattern;
        for (var needed : List.of("{unit}", "{year}", "{number}")) {
            if (!pattern.contains(needed)) {
                throw refused("it needs " + needed);
            }
        }
        if (pattern.length() > LONGEST) {
            throw refused("it is longer than " + LONGEST + " characters");
        }
        if (hasTwoReadings(signs())) {
            throw refused("two files could be called alike; put a sign between its parts that stands in none of them");
        }
    }

    String fill(AuthorityId authority, UnitId orgunit, String unit, int year, int number) {
        var prefix = authority.value() + ".";
        var within = orgunit.value().startsWith(prefix) ? orgunit.value().substring(prefix.length()) : orgunit.value();
        return pattern.replace("{authority}", authority.value())
                .replace("{orgunit}", within)
                .replace("{year}", Integer.toString(year))
                .replace("{number}", "%04d".formatted(number))
                .replace("{unit}", unit);
    }

    private List<Sign> signs() {
        var signs = new ArrayList<Sign>();
        var seen = new HashSet<String>();
        var parts = PLACEHOLDER.matcher(pattern);
        while (parts.find()) {
            var name = parts.group(1);
            if (name == null) {
                signs.add(new Sign(parts.group(), false));
                continue;
            }
            if (!seen.add(name)) {
                throw refused("{" + name + "} stands in it twice");
            }
            signs.addAll(signs(name));
        }
        return signs;
    }

    private List<Sign> signs(String placeholder) {
        return switch (placeholder) {
            case "unit" -> List.of(new Sign(UNIT_SIGNS, true));
            case "orgunit" -> List.of(new Sign(ORGUNIT_SIGNS, true));
            // The same in all files of the authority, so it is like a sign that stands nowhere else.
            case "authority" -> List.of(new Sign("\u0001", false));
            case "year" -> digits(4, false);
            case "number" -> digits(SHORTEST_NUMBER, true);
            default -> throw refused("nobody knows {" + placeholder + "}");
        };
    }

    private static List<Sign> digits(int count, boolean more) {
        var digits = new ArrayList<Sign>();
        for (int i = 1; i <= count; i++) {
            digits.add(new Sign(DIGITS, more && i == count));
        }
        return digits;
    }

    /** Reads all references there can be at once, in two ways each, and looks whether both come to the end. */
    private static boolean hasTwoReadings(List<Sign> signs) {
        var alphabet = new HashSet<Integer>();
        signs.forEach(
                sign -> sign.examples().chars().map(ReferencePattern::kind).forEach(alphabet::add));
        var seen = new HashSet<TwoReadings>();
        var open = new ArrayDeque<>(List.of(new TwoReadings(0, 0, false)));
        while (!open.isEmpty()) {
            var here = open.poll();
            if (!seen.add(here)) {
                continue;
            }
            if (here.different() && here.one() == signs.size() && here.other() == signs.size()) {
                return true;
            }
            for (int sign : alphabet) {
                for (int one : next(signs, here.one(), sign)) {
                    for (int other : next(signs, here.other(), sign)) {
                        open.add(new TwoReadings(one, other, here.different() || one != other));
                    }
                }
            }
        }
        return false;
    }

    private static Set<Integer> next(List<Sign> signs, int state, int sign) {
        var next = new HashSet<Integer>();
        if (state < signs.size() && takes(signs.get(state), sign)) {
            next.add(state + 1);
        }
        if (state > 0 && signs.get(state - 1).repeated() && takes(signs.get(state - 1), sign)) {
            next.add(state);
        }
        return next;
    }

    private static boolean takes(Sign sign, int kind) {
        return sign.examples().chars().map(ReferencePattern::kind).anyMatch(each -> each == kind);
    }

    /** All small letters are alike here, and all large ones and all digits. */
    private static int kind(int sign) {
        if (sign >= 'a' && sign <= 'z') {
            return 'a';
        }
        if (sign >= 'A' && sign <= 'Z') {
            return 'A';
        }
        return sign >= '0' && sign <= '9' ? '0' : sign;
    }

    private IllegalArgumentException refused(String why) {
        return new IllegalArgumentException("amtsweg.efile.reference '%s' cannot be used: %s".formatted(pattern, why));
    }
}
