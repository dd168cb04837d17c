package de.amtsweg.efile;

/** People choose the names of their files; this one is a name on every system and leads nowhere. */
final class SafeName {
    private static final int LONGEST = 80;
    private static final int LONGEST_ENDING = 10;

    private SafeName() {}

    static String of(String fileName) {
        var safe = fileName.replaceAll("[^\\p{L}\\p{N}._-]|[^\\x{0}-\\x{FFFF}]", "_")
                .replaceAll("^\\.+", "");
        int dot = safe.lastIndexOf('.');
        var ending = dot > 0 && safe.length() - dot <= LONGEST_ENDING ? safe.substring(dot) : "";
        var name = ending.isEmpty() ? safe : safe.substring(0, dot);
        return (name.length() > LONGEST ? name.substring(0, LONGEST) : name) + ending;
    }
}
