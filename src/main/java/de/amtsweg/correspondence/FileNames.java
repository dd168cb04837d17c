package de.amtsweg.correspondence;

/** Turns titles into file names that every computer takes. */
final class FileNames {
    private static final int MOST = 120;

    private FileNames() {}

    static String of(String title, String ending) {
        var name = title.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]+", " ")
                .replaceAll("\\s+", " ")
                .strip();
        return (name.length() > MOST ? name.substring(0, MOST).strip() : name.isEmpty() ? "Dokument" : name) + ending;
    }
}
