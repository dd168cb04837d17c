package de.amtsweg.forms;

import com.google.re2j.Pattern;

/** How mail addresses are written. Whether mail reaches somebody there, only a mail can tell. */
public final class EmailAddress {
    public static final int LONGEST = 254;

    private static final Pattern WRITTEN = Pattern.compile(
            "[^\\s@<>(),;:\\\\\"\\[\\]]{1,64}@([\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+[\\p{L}\\p{N}-]{2,63}");

    private EmailAddress() {}

    /** Whether a text could be an address. */
    public static boolean isOne(String text) {
        return text.length() <= LONGEST
                && WRITTEN.matcher(text).matches()
                && !text.contains("..")
                && !text.startsWith(".");
    }
}
