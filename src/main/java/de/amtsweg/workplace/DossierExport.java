package de.amtsweg.workplace;

import de.amtsweg.application.Application;
import de.amtsweg.application.Attachment;
import de.amtsweg.application.Attachments;
import de.amtsweg.application.ConfirmedEmails;
import de.amtsweg.authority.Authorities;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.documents.StoredDocument;
import de.amtsweg.documents.ZipNames;
import de.amtsweg.journal.Journal;
import de.amtsweg.shared.DocumentId;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what is known of somebody as ZIP: the documents one after the other, then what was said and done, and the index. */
@Component
class DossierExport {
    static final String CONTENT = "auskunft.json";
    static final String INDEX = "auskunft.pdf";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DossierMatters matters;
    private final DossierIndex index;
    private final Attachments attachments;
    private final ConfirmedEmails emails;
    private final Journal journal;
    private final DocumentStore documents;
    private final Authorities authorities;
    private final Clock clock;

    DossierExport(
            DossierMatters matters,
            DossierIndex index,
            Attachments attachments,
            ConfirmedEmails emails,
            Journal journal,
            DocumentStore documents,
            Authorities authorities,
            Clock clock) {
        this.matters = matters;
        this.index = index;
        this.attachments = attachments;
        this.emails = emails;
        this.journal = journal;
        this.documents = documents;
        this.authorities = authorities;
        this.clock = clock;
    }

    /**
     * All of them belong to one authority; the caller closes the stream.
     *
     * @param email the address by which drafts are found; empty for none
     */
    void write(List<Application> applications, String email, Locale locale, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        var told = new ArrayList<Dossier.Matter>();
        for (var application : applications) {
            told.add(matters.of(application, enclose(application, zip), locale));
        }
        var first = applications.getFirst();
        var authority = authorities.get(first.authority().orElseThrow());
        var begun = email.isBlank()
                ? List.<Dossier.Begun>of()
                : emails.begunBy(email, authority.id()).stream()
                        .map(draft -> new Dossier.Begun(
                                draft.service(),
                                draft.changedAt(),
                                draft.answers().values()))
                        .toList();
        var dossier = new Dossier(Dossier.FORMAT, clock.instant(), authority.name(), told, begun);
        enclose(zip, CONTENT, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(dossier));
        var unit = first.unit().flatMap(authorities::findUnit);
        enclose(zip, INDEX, index.write(dossier, authority, unit, locale));
        zip.finish();
    }

    private List<Dossier.Paper> enclose(Application application, ZipOutputStream zip) throws IOException {
        var handedIn = attachments.of(application.id()).stream()
                .filter(attachment -> attachment.origin() == Attachment.Origin.APPLICANT)
                .map(Attachment::document)
                .collect(Collectors.toSet());
        var papers = new ArrayList<Dossier.Paper>();
        for (var id : documents(application)) {
            var stored = documents.find(id);
            if (stored.isPresent()) {
                var path = stored.get().erased() ? "" : path(application, papers.size() + 1, stored.get());
                if (!path.isEmpty()) {
                    enclose(zip, path, documents.bytes(id));
                }
                papers.add(paper(stored.get(), path, handedIn.contains(id) ? "APPLICANT" : "AUTHORITY"));
            }
        }
        return papers;
    }

    private LinkedHashSet<DocumentId> documents(Application application) {
        var all = new LinkedHashSet<DocumentId>();
        attachments.of(application.id()).forEach(attachment -> all.add(attachment.document()));
        journal.of(application.id()).forEach(entry -> all.addAll(entry.documents()));
        return all;
    }

    private static String path(Application application, int number, StoredDocument document) {
        return "%s/%04d-%s".formatted(application.number(), number, ZipNames.safe(document.fileName()));
    }

    private static Dossier.Paper paper(StoredDocument stored, String path, String origin) {
        return new Dossier.Paper(path, stored.fileName(), stored.mediaType(), stored.size(), stored.sha256(), origin);
    }

    private static void enclose(ZipOutputStream zip, String path, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        zip.write(content);
        zip.closeEntry();
    }
}
