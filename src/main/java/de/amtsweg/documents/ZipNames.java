package de.amtsweg.documents;

/** Names of files in a ZIP. People choose the names of their files; these are names on every system and lead nowhere. */
public final class ZipNames {
    private static final int LONGEST = 80;
    private static final int LONGEST_ENDING = 10;

    private ZipNames() {}

    public static String safe(String fileName) {
        var safe = fileName.replaceAll("[^\\p{L}\\p{N}._-]|[^\\x{0}-\\x{FFFF}]", "_")
                .replaceAll("^\\.+", "");
        int dot = safe.lastIndexOf('.');
        var ending = dot > 0 && safe.length() - dot <= LONGEST_ENDING ? safe.substring(dot) : "";
        var name = ending.isEmpty() ? safe : safe.substring(0, dot);
        return (name.length() > LONGEST ? name.substring(0, LONGEST) : name) + ending;
    }
}
