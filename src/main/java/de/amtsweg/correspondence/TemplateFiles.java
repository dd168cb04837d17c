package de.amtsweg.correspondence;

import de.amtsweg.catalogue.PackageId;
import de.amtsweg.catalogue.Packages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds templates: in the service's own package, then among the shared parts it was published with, then in the house's own mails. */
@Component
class TemplateFiles {
    static final String NOTICE = ".notice.md";
    static final String MAIL = ".mail.md";
    static final String ENGLISH_MAIL = ".en.mail.md";

    private final Packages packages;

    TemplateFiles(Packages packages) {
        this.packages = packages;
    }

    Optional<TemplateFile> find(PackageId packageId, String name, String ending) {
        if (!name.matches("[a-z0-9][a-z0-9-]{0,80}")) {
            throw new IllegalArgumentException("A template is named in small letters, digits and hyphens");
        }
        return read(packageId, name + ending)
                .map(template -> TextBlocks.expand(template, block -> read(packageId, block + TextBlocks.ENDING)));
    }

    private Optional<TemplateFile> read(PackageId packageId, String file) {
        return packages.findFile(packageId, file)
                .or(() -> packages.sharedParts(packageId).file(file))
                .or(() -> ofTheHouse(file))
                .map(bytes -> TemplateFile.read(file, new String(bytes, StandardCharsets.UTF_8)));
    }

    private static Optional<byte[]> ofTheHouse(String file) {
        try (var in = TemplateFiles.class.getResourceAsStream("/mails/" + file)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
