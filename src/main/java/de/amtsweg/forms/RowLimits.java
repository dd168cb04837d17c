package de.amtsweg.forms;

import java.math.BigDecimal;

/**
 * How many rows a list has.
 *
 * @param first how many a list starts with that nobody has touched
 */
record RowLimits(int least, int most, int first) {
    /** How many rows a list takes when its schema does not say. */
    private static final int MOST = 20;

    /** How many rows a list takes whatever its schema says. */
    static final int MOST_EVER = 100;

    static RowLimits of(Field list, Scope scope) {
        int most = Math.clamp(number(list, "max", MOST, scope), 1, MOST_EVER);
        int least = Math.clamp(number(list, "min", 0, scope), 0, most);
        int first = Math.clamp(number(list, "defaultRepetitions", 1, scope), least, most);
        // Rows nobody may add or remove are as many as there were first.
        boolean fixed = "false".equals(String.valueOf(list.setting("allowAddRemove", scope)));
        return fixed ? new RowLimits(first, first, first) : new RowLimits(least, most, first);
    }

    private static int number(Field list, String name, int otherwise, Scope scope) {
        return list.number(name, scope).map(BigDecimal::intValue).orElse(otherwise);
    }
}
