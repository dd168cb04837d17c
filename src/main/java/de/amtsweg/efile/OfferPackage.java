package de.amtsweg.efile;

import de.amtsweg.documents.DocumentChanged;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.documents.StoredDocument;
import de.amtsweg.documents.ZipNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.stereotype.Component;

/** Puts documents and message into the package of an offer, one after the other. */
@Component
class OfferPackage {
    private final DocumentStore documents;

    OfferPackage(DocumentStore documents) {
        this.documents = documents;
    }

    /** @throws OfferProblem.Found when the bytes are not those that were filed */
    OfferedPaper enclose(DiaryEntry entry, DiaryEntry.Filed filed, ZipOutputStream zip) throws IOException {
        var stored = documents.find(filed.id());
        var content = stored.filter(document -> !document.erased()).flatMap(document -> open(document, filed));
        if (content.isEmpty()) {
            return absent(entry, filed, stored);
        }
        var document = stored.orElseThrow();
        var path = filed.id() + "_" + ZipNames.safe(document.fileName());
        try (var stream = content.get()) {
            var mark = new ArchivalMark(stream);
            zip.putNextEntry(new ZipEntry(path));
            var hash = copy(mark, zip);
            zip.closeEntry();
            if (!hash.equals(filed.sha256())) {
                throw notIntact(filed);
            }
            return new OfferedPaper(
                    filed.id(),
                    document.title(),
                    document.fileName(),
                    Optional.of(path),
                    Optional.of(XdomeaFormat.of(document.mediaType(), mark.part())),
                    false,
                    filed.sha256(),
                    entry.at());
        } catch (DocumentChanged changed) {
            throw notIntact(filed);
        }
    }

    private static OfferProblem.Found notIntact(DiaryEntry.Filed filed) {
        return new OfferProblem.Found(
                OfferProblem.NOT_INTACT, "Document %s is not what was filed".formatted(filed.id()));
    }

    /** The message comes last: only then is known what could be enclosed. */
    void enclose(Path message, String name, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(message, zip);
        zip.closeEntry();
    }

    private Optional<InputStream> open(StoredDocument document, DiaryEntry.Filed filed) {
        try {
            return Optional.of(documents.open(document.id()));
        } catch (DocumentChanged changed) {
            throw notIntact(filed);
        } catch (EmptyResultDataAccessException gone) {
            return Optional.empty();
        }
    }

    private static OfferedPaper absent(DiaryEntry entry, DiaryEntry.Filed filed, Optional<StoredDocument> stored) {
        return new OfferedPaper(
                filed.id(),
                stored.map(StoredDocument::title).orElse(""),
                stored.map(StoredDocument::fileName).orElse(""),
                Optional.empty(),
                Optional.empty(),
                stored.map(StoredDocument::erased).orElse(false),
                filed.sha256(),
                entry.at());
    }

    private static String copy(InputStream from, OutputStream to) throws IOException {
        var digest = Fingerprint.sha256();
        new DigestInputStream(from, digest).transferTo(to);
        return HexFormat.of().formatHex(digest.digest());
    }
}
