package de.amtsweg.efile;

import de.amtsweg.shared.ApplicationId;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;

/** What two applications have in common when they belong into one file. */
public record FileKey(String value) {
    private static final int LONGEST = 500;

    /** The same however it was typed. An empty key would throw strangers together: then the application stands alone. */
    public static FileKey typed(String typed, ApplicationId application) {
        var key = small(typed);
        if (key.isEmpty()) {
            return new FileKey(application.toString());
        }
        // Nobody gets into the file of a register entry by typing what its key looks like.
        var safe = key.startsWith(RegisterEntry.KEY + "|") ? "|" + key : key;
        return new FileKey(
                safe.length() <= LONGEST
                        ? safe
                        : safe.substring(0, LONGEST - 36)
                                + UUID.nameUUIDFromBytes(safe.getBytes(StandardCharsets.UTF_8)));
    }

    /** The documents of an entry in a civil register (Sammelakte). */
    public static FileKey of(RegisterEntry entry) {
        return new FileKey(entry.key());
    }

    static String small(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.GERMAN);
    }

    static String title(String typed) {
        return typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST - 1) + "…";
    }

    /** Nothing of it; people typed it. */
    @Override
    public String toString() {
        return "FileKey[]";
    }
}
