package de.amtsweg.correspondence;

import de.amtsweg.application.Applications;
import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.Authority;
import de.amtsweg.correspondence.LetterTable.Letter;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.documents.PageCount;
import de.amtsweg.shared.AuthorityId;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the tickets that tell a print service what to do with the documents beside them. They say nothing about people: the
 * address stands on the document, in the window.
 */
@Component
class PrintTickets {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DocumentStore store;
    private final Applications applications;
    private final Authorities authorities;
    private final PaperDocuments papers;
    private final Clock clock;

    PrintTickets(
            DocumentStore store,
            Applications applications,
            Authorities authorities,
            PaperDocuments papers,
            Clock clock) {
        this.store = store;
        this.applications = applications;
        this.authorities = authorities;
        this.papers = papers;
        this.clock = clock;
    }

    /** A document of a job: its ticket, and where it lies. */
    record Sheet(String file, String sha256, Map<String, Object> words) {}

    Sheet sheet(Letter letter, String file, byte[] content) {
        var stored = store.get(letter.document());
        var application = applications.get(letter.application());
        var paper = papers.of(letter.document()).orElse(Paper.PLAIN);
        var words = new LinkedHashMap<String, Object>();
        words.put("document", file);
        words.put("sha256", stored.sha256());
        PageCount.of(content).ifPresent(pages -> words.put("pages", pages));
        words.put("copies", paper.copies());
        words.put("application", application.number());
        words.put("authority", application.authority().map(AuthorityId::value).orElse(""));
        words.put("paper", paper.name());
        words.put("duplex", letter.kind() != LetterKind.COUNTER);
        words.put("colour", false);
        switch (letter.kind()) {
            case LETTER -> {
                words.put("delivery", "letter");
                words.put("envelope", "DIN lang, window");
            }
            case SERVICE -> {
                words.put("delivery", "formal service");
                words.put("envelope", "inner envelope for formal service, window");
                application
                        .authority()
                        .map(authorities::get)
                        .ifPresent(sender ->
                                words.put("serviceOrder", order(sender, application.number(), stored.title())));
            }
            case COUNTER -> words.put("delivery", "counter");
        }
        words.put("addressComplete", application.parties().recipient().address().isPresent());
        return new Sheet(file, stored.sha256(), words);
    }

    /** What stands on the order for the postal service (Zustellungsauftrag) and on the certificate that comes back. */
    private static Map<String, Object> order(Authority sender, String reference, String title) {
        var order = new LinkedHashMap<String, Object>();
        order.put("reference", reference);
        order.put("content", title);
        order.put("sender", sender.name());
        order.put("certificateTo", List.of(sender.name(), sender.address().onOneLine()));
        return order;
    }

    byte[] single(PrintJob job, Sheet sheet) {
        var ticket = head(job);
        ticket.putAll(sheet.words());
        return bytes(ticket);
    }

    byte[] bundle(PrintJob job, List<Sheet> sheets, String checksum) {
        var ticket = head(job);
        ticket.put("kind", "bundle");
        ticket.put("authority", job.authority());
        ticket.put(
                "day",
                job.cutOff().orElseThrow().atZone(clock.getZone()).toLocalDate().toString());
        ticket.put("count", sheets.size());
        ticket.put("sha256", checksum);
        ticket.put("letters", sheets.stream().map(Sheet::words).toList());
        return bytes(ticket);
    }

    private Map<String, Object> head(PrintJob job) {
        var ticket = new LinkedHashMap<String, Object>();
        ticket.put("job", job.name());
        ticket.put("handedOverAt", clock.instant().toString());
        return ticket;
    }

    private static byte[] bytes(Map<String, Object> ticket) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(ticket);
    }
}
