package de.amtsweg.forms;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * How large a pattern becomes when its counted repetitions are written out. RE2 matches in linear time, but a few nested
 * repetitions make a program of millions of steps before it matches anything.
 */
final class PatternSize {
    static final long LARGEST = 10_000;

    private static final int LONGEST = 500;
    private static final Pattern COUNTED = Pattern.compile("\\{(\\d{1,9})(,(\\d{0,9}))?\\}");

    private PatternSize() {}

    static long of(String pattern) {
        if (pattern.length() > LONGEST) {
            return Long.MAX_VALUE;
        }
        Deque<long[]> groups = new ArrayDeque<>();
        // Of each open group: the size of all before the last atom, and that of the last atom.
        groups.push(new long[] {0, 0});
        var counted = COUNTED.matcher(pattern);
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\') {
                i++;
                atom(groups, 1);
            } else if (c == '[') {
                i = endOfClass(pattern, i);
                atom(groups, 1);
            } else if (c == '(') {
                groups.push(new long[] {0, 0});
            } else if (c == ')' && groups.size() > 1) {
                var inner = groups.pop();
                atom(groups, inner[0] + inner[1] + 1);
            } else if (c == '{' && counted.region(i, pattern.length()).lookingAt()) {
                var most = counted.group(3) == null || counted.group(3).isEmpty() ? counted.group(1) : counted.group(3);
                var group = groups.element();
                group[1] = Math.min(Integer.MAX_VALUE, group[1] * Math.max(1, Long.parseLong(most)));
                i = counted.end() - 1;
            } else if (c != '*' && c != '+' && c != '?') {
                atom(groups, 1);
            }
        }
        return groups.stream().mapToLong(group -> group[0] + group[1]).sum();
    }

    private static void atom(Deque<long[]> groups, long size) {
        var group = groups.element();
        group[0] += group[1];
        group[1] = size;
    }

    private static int endOfClass(String pattern, int start) {
        int i = start + 1;
        if (i < pattern.length() && pattern.charAt(i) == '^') {
            i++;
        }
        if (i < pattern.length() && pattern.charAt(i) == ']') {
            i++;
        }
        while (i < pattern.length() && pattern.charAt(i) != ']') {
            i += pattern.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }
}
