package de.amtsweg.efile;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The code list of file formats of xdomea (Dateiformat 1.0), by media type and, for text of many kinds, by ending. */
record XdomeaFormat(String code, String version, Optional<String> otherName) {
    private static final String OTHER = "100";
    private static final String UNKNOWN_VERSION = "unbekannt";
    private static final Map<String, String> BY_MEDIA_TYPE = Map.ofEntries(
            Map.entry("application/pdf", "018"),
            Map.entry("image/jpeg", "011"),
            Map.entry("image/png", "019"),
            Map.entry("image/tiff", "023"),
            Map.entry("image/bmp", "001"),
            Map.entry("text/plain", "045"),
            Map.entry("text/csv", "002"),
            Map.entry("text/html", "008"),
            Map.entry("application/xml", "030"),
            Map.entry("text/xml", "030"),
            Map.entry("message/rfc822", "006"),
            Map.entry("application/vnd.oasis.opendocument.text", "015"),
            Map.entry("application/vnd.oasis.opendocument.spreadsheet", "014"),
            Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "035"),
            Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "036"));

    /** @param archivalPart which part of PDF/A the document claims */
    static XdomeaFormat of(String mediaType, Optional<String> archivalPart) {
        var type = mediaType.toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
        if (type.equals("application/pdf") && archivalPart.isPresent()) {
            return new XdomeaFormat("044", "PDF/A-" + archivalPart.get(), Optional.empty());
        }
        var code = BY_MEDIA_TYPE.getOrDefault(type, OTHER);
        return new XdomeaFormat(code, UNKNOWN_VERSION, code.equals(OTHER) ? Optional.of(type) : Optional.empty());
    }
}
