package de.amtsweg.catalogue;

import de.amtsweg.catalogue.AdministrativeService.Accessible;
import de.amtsweg.catalogue.AdministrativeService.EasyToRead;
import de.amtsweg.catalogue.AdministrativeService.SignLanguageVideo;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Optional;

/** Reads {@code accessible} of {@code service.yaml}: a text in Leichte Sprache, a video in sign language. */
class AccessibleWays {
    private AccessibleWays() {}

    static Accessible read(YamlMap accessible, ServicePackage content) {
        var read = new Accessible(
                accessible.map("easyToRead").flatMap(map -> easyToRead(map, content)),
                accessible.map("signLanguage").flatMap(AccessibleWays::video));
        accessible.nothingElse();
        return read;
    }

    /** Only a text that its readers have checked may call itself Leichte Sprache. */
    private static Optional<EasyToRead> easyToRead(YamlMap map, ServicePackage content) {
        var file = map.required("text", "Nennen Sie die Markdown-Datei, zum Beispiel leichte-sprache.md.");
        var reviewedBy = map.required("reviewedBy", "Nennen Sie die Prüfgruppe, die den Text gelesen und geprüft hat.");
        var reviewedOn = map.optional("reviewedOn").isEmpty() ? missingDate(map) : map.date("reviewedOn");
        map.nothingElse();
        var text = file.isEmpty() ? Optional.<String>empty() : text(map, file, content);
        return text.flatMap(markdown -> reviewedOn.map(day -> new EasyToRead(markdown, reviewedBy, day)));
    }

    private static Optional<LocalDate> missingDate(YamlMap map) {
        map.problem("reviewedOn", "Die Angabe fehlt.", "Schreiben Sie den Tag der Prüfung so: \"2026-03-01\".");
        return Optional.empty();
    }

    private static Optional<String> text(YamlMap map, String file, ServicePackage content) {
        var text = content.text(file).filter(markdown -> !markdown.isBlank());
        if (text.isEmpty()) {
            map.problem(
                    "text",
                    "Die Datei " + file + " fehlt oder ist leer.",
                    "Legen Sie sie im Ordner processes/" + content.key() + " an.");
        }
        return text;
    }

    private static Optional<SignLanguageVideo> video(YamlMap map) {
        var address = map.required("video", "Nennen Sie die Adresse des Videos.");
        map.nothingElse();
        var video = secure(address);
        if (video.isEmpty() && !address.isEmpty()) {
            map.problem(
                    "video",
                    "Die Adresse ist nicht sicher.",
                    "Schreiben Sie die ganze Adresse des Videos; sie beginnt mit https://.");
        }
        return video.map(uri -> new SignLanguageVideo(uri.toString(), uri.getHost()));
    }

    private static Optional<URI> secure(String address) {
        try {
            return Optional.of(new URI(address))
                    .filter(uri -> "https".equalsIgnoreCase(uri.getScheme())
                            && uri.getHost() != null
                            && uri.getUserInfo() == null);
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }
}
