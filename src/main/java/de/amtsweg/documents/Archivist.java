package de.amtsweg.documents;

import de.amtsweg.documents.ArchiveCopy.Way;
import de.amtsweg.documents.Block.LabelValue;
import de.amtsweg.documents.Block.LabelValues;
import de.amtsweg.documents.Block.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has an upload made into what archives take; one whose pages nobody can draw gets a sheet before it that says so. */
@Component
class Archivist {
    private static final Logger log = LoggerFactory.getLogger(Archivist.class);

    private final Inspectors inspectors;
    private final PdfWriter writer;

    Archivist(Inspectors inspectors, PdfWriter writer) {
        this.inspectors = inspectors;
        this.writer = writer;
    }

    /**
     * Empty when it is no upload: something of another kind than people may send.
     *
     * @throws IllegalStateException when it cannot be done now
     */
    Optional<Archived> make(StoredDocument upload, byte[] content) {
        return Stream.of(FileKind.values())
                .filter(kind -> kind.mediaType().equals(upload.mediaType()))
                .findFirst()
                .map(kind -> make(upload, kind, content));
    }

    private Archived make(StoredDocument upload, FileKind kind, byte[] content) {
        try {
            return inspectors.convert(new ArchiveErrand(content, kind, upload.fileName(), upload.storedAt()));
        } catch (Overtaxed tooMuch) {
            log.warn("The pages of document {} are not drawn: {}", upload.id(), tooMuch.getMessage());
            return coverSheet(upload, content);
        } catch (Unfit unfit) {
            if (unfit.reason() == UploadRefusal.NOT_NOW) {
                throw new IllegalStateException("Document %s cannot be converted now".formatted(upload.id()));
            }
            log.warn("The pages of document {} are not drawn: {}", upload.id(), unfit.reason());
            return coverSheet(upload, content);
        }
    }

    private Archived coverSheet(StoredDocument upload, byte[] content) {
        var facts = List.of(
                LabelValue.of(ArchiveWords.of("cover.name"), upload.fileName()),
                LabelValue.of(ArchiveWords.of("cover.kind"), upload.mediaType()),
                LabelValue.of(ArchiveWords.of("cover.size"), Long.toString(upload.size())),
                LabelValue.of(ArchiveWords.of("cover.hash"), upload.sha256()));
        var model = new DocumentModel(
                ArchiveWords.LANGUAGE,
                upload.storedAt(),
                new Letterhead(ArchiveWords.of("cover"), "", "#1a1a1a", Optional.empty(), "", List.of(), List.of()),
                List.of(),
                List.of(),
                ArchiveWords.of("title", upload.fileName()),
                List.of(new Paragraph(Text.of(ArchiveWords.of("cover.text"))), new LabelValues(facts)),
                Optional.empty());
        var source = new Enclosure(upload.fileName(), upload.mediaType(), "Source", ArchiveWords.of("source"), content);
        return new Archived(Way.COVER_SHEET, 1, writer.write(model, source));
    }
}
