package de.amtsweg.efile;

import de.amtsweg.shared.ApplicationId;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;

/** What two applications have in common when they belong into one file. Filled from answers, so people typed it. */
final class FileKey {
    private static final int LONGEST = 500;

    private FileKey() {}

    /** The same however it was typed. An empty key would throw strangers together: then the application stands alone. */
    static String of(String typed, ApplicationId application) {
        var key = Normalizer.normalize(typed, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.GERMAN);
        if (key.isEmpty()) {
            return application.toString();
        }
        return key.length() <= LONGEST
                ? key
                : key.substring(0, LONGEST - 36) + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }

    static String title(String typed) {
        return typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST - 1) + "…";
    }
}
