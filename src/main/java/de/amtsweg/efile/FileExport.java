package de.amtsweg.efile;

import de.amtsweg.application.Applications;
import de.amtsweg.documents.DocumentChanged;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.documents.StoredDocument;
import de.amtsweg.documents.ZipNames;
import de.amtsweg.efile.ExportedFile.Paper;
import de.amtsweg.efile.ExportedFile.State;
import de.amtsweg.shared.DocumentId;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a file as ZIP: its documents one after the other, its index as PDF, the record of the last day that covers it, and
 * last {@code akte.json}, which says what is in it and how the lines are chained. {@link ExportCheck} proves it without Amtsweg running.
 */
@Service
public class FileExport {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Archive archive;
    private final DocumentStore documents;
    private final Applications applications;
    private final FileIndex index;
    private final DailyHeads days;
    private final Clock clock;
    private final TransactionTemplate transactions;

    FileExport(
            Archive archive,
            DocumentStore documents,
            Applications applications,
            FileIndex index,
            DailyHeads days,
            Clock clock,
            PlatformTransactionManager transactionManager) {
        this.archive = archive;
        this.documents = documents;
        this.applications = applications;
        this.index = index;
        this.days = days;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    /** Writes the file as it is at this moment; the caller closes the stream. */
    public void write(EFile file, Locale locale, OutputStream out) throws IOException {
        var stand = stand(file);
        var zip = new ZipOutputStream(out);
        var papers = new ArrayList<Paper>();
        for (var filed : stand.filed()) {
            papers.add(enclose(filed, papers.size() + 1, zip));
        }
        var pdf = index.write(stand, locale);
        enclose(zip, ExportedFile.INDEX, pdf);
        var proofs = days.proofs(file.id(), stand.head().entries());
        var content = new ExportedFile(
                ExportedFile.FORMAT,
                clock.instant(),
                ExportedFile.Facts.of(file),
                stand.head(),
                stand.cases().stream().map(this::matter).toList(),
                stand.diary().stream().map(ExportedFile.Line::of).toList(),
                papers,
                ExportedFile.part(ExportedFile.INDEX, pdf),
                proofs,
                evidence(proofs, zip));
        enclose(zip, ExportedFile.NAME, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(content));
        zip.finish();
    }

    /** The index of the file as PDF. */
    public byte[] index(EFile file, Locale locale) {
        return index.write(stand(file), locale);
    }

    /** Locked, so that head and lines belong together. */
    private FileStand stand(EFile file) {
        return Objects.requireNonNull(transactions.execute(status -> new FileStand(
                file, archive.lock(file.id()), archive.cases(file.id()), archive.diary(file.id()), clock.instant())));
    }

    private Paper enclose(DiaryEntry.Filed filed, int number, ZipOutputStream zip) throws IOException {
        var stored = documents.find(filed.id());
        if (stored.isEmpty()) {
            return paper(filed, stored, "", State.MISSING);
        }
        if (stored.get().erased()) {
            return paper(filed, stored, "", State.ERASED);
        }
        var bytes = bytes(filed.id());
        if (bytes.isEmpty()) {
            return paper(filed, stored, "", State.MISSING);
        }
        var path =
                "dokumente/%04d-%s".formatted(number, ZipNames.safe(stored.get().fileName()));
        enclose(zip, path, bytes.get());
        return paper(filed, stored, path, State.ENCLOSED);
    }

    /** Nothing when they were taken out or changed behind our back. */
    private Optional<byte[]> bytes(DocumentId document) {
        try {
            return Optional.of(documents.bytes(document));
        } catch (EmptyResultDataAccessException | DocumentChanged gone) {
            return Optional.empty();
        }
    }

    /** The record of the last day that covers the file, with its seal; the days before it lie under it. */
    private List<Paper> evidence(List<DayProof> proofs, ZipOutputStream zip) throws IOException {
        if (proofs.isEmpty()) {
            return List.of();
        }
        var day = proofs.getLast().day();
        var pdf = days.evidence(day);
        if (pdf.isEmpty()) {
            return List.of();
        }
        var path = "tagesnachweis-%s.pdf".formatted(day);
        enclose(zip, path, pdf.get());
        return List.of(ExportedFile.part(path, pdf.get()));
    }

    private static void enclose(ZipOutputStream zip, String path, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        zip.write(content);
        zip.closeEntry();
    }

    private static Paper paper(DiaryEntry.Filed filed, Optional<StoredDocument> stored, String path, State state) {
        return new Paper(
                filed.id().value(),
                path,
                stored.map(StoredDocument::fileName).orElse(""),
                stored.map(StoredDocument::mediaType).orElse(""),
                stored.map(StoredDocument::size).orElse(0L),
                filed.sha256(),
                state);
    }

    private ExportedFile.Matter matter(CaseFile one) {
        return new ExportedFile.Matter(
                one.id().value(),
                one.reference(),
                applications.get(one.application()).number(),
                one.openedAt(),
                one.closedAt());
    }
}
