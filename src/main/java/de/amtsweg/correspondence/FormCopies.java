package de.amtsweg.correspondence;

import de.amtsweg.application.Attachment.Origin;
import de.amtsweg.application.Attachments;
import de.amtsweg.correspondence.Surroundings.Case;
import de.amtsweg.documents.Block;
import de.amtsweg.documents.Block.Heading;
import de.amtsweg.documents.Block.LabelValue;
import de.amtsweg.documents.Block.LabelValues;
import de.amtsweg.documents.DocumentModel;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.documents.Letterheads;
import de.amtsweg.documents.PdfWriter;
import de.amtsweg.documents.Text;
import de.amtsweg.forms.ReadingView;
import de.amtsweg.forms.ReadingView.Entry;
import de.amtsweg.forms.UploadedFile;
import de.amtsweg.journal.Journal;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.DocumentId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes what the applicant sent as a document, for the applicant and for the file. */
@Component
public class FormCopies {
    /** The name of the copy among the attachments of an application. */
    public static final String NAME = "kopie";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Surroundings surroundings;
    private final AnswerLabels answers;
    private final Letterheads letterheads;
    private final PdfWriter pdf;
    private final DocumentStore store;
    private final Attachments attachments;
    private final Journal journal;

    FormCopies(
            Surroundings surroundings,
            AnswerLabels answers,
            Letterheads letterheads,
            PdfWriter pdf,
            DocumentStore store,
            Attachments attachments,
            Journal journal) {
        this.surroundings = surroundings;
        this.answers = answers;
        this.letterheads = letterheads;
        this.pdf = pdf;
        this.store = store;
        this.attachments = attachments;
        this.journal = journal;
    }

    /** The application as PDF, page by page as the form asked. Written once; asking again gives the same document. */
    @Transactional
    public DocumentId of(ApplicationId application) {
        return attachments
                .latest(application, NAME)
                .map(copy -> copy.document())
                .orElseGet(() -> write(surroundings.of(application)));
    }

    private DocumentId write(Case matter) {
        var model = model(matter, answers.reading(matter.application(), matter.service(), Notices.LANGUAGE));
        var id = matter.application().id();
        var document = store.store(pdf.write(model), PdfWriter.MEDIA_TYPE, FileNames.of(model.title(), ".pdf"));
        attachments.add(id, document.id(), NAME, Origin.AUTHORITY);
        journal.record(
                id,
                Actor.system("correspondence"),
                "form-copied",
                Map.of("noun", matter.service().noun().in(Notices.LANGUAGE)),
                List.of(document.id()));
        return document.id();
    }

    private DocumentModel model(Case matter, ReadingView reading) {
        var application = matter.application();
        var words = new ForPeople(Notices.LANGUAGE);
        var blocks = new ArrayList<Block>();
        var data = new ArrayList<Map<String, Object>>();
        for (var section : reading.sections()) {
            if (!section.entries().isEmpty()) {
                blocks.add(new Heading(1, Text.of(section.title())));
                addEntries(section.entries(), blocks);
                data.add(section(section));
            }
        }
        var title = matter.service().noun().in(Notices.LANGUAGE) + ": "
                + matter.service().title().in(Notices.LANGUAGE);
        return new DocumentModel(
                Notices.LANGUAGE,
                application.enteredAt(),
                letterheads.of(matter.authority(), matter.unit()),
                List.of(),
                List.of(
                        LabelValue.of("Nummer", application.number()),
                        LabelValue.of("Eingegangen am", words.text(application.receivedOn()))),
                title,
                blocks,
                Optional.of(JSON.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(new Copy(
                                application.number(), application.receivedOn().toString(), title, data))));
    }

    /** The data attached to the copy. */
    record Copy(String nummer, String eingegangen, String titel, List<Map<String, Object>> seiten) {}

    private static void addEntries(List<Entry> entries, List<Block> blocks) {
        var rows = new ArrayList<LabelValue>();
        for (var entry : entries) {
            if (entry.heading()) {
                addRows(rows, blocks);
                blocks.add(new Heading(2, Text.of(entry.label())));
            } else {
                rows.add(LabelValue.of(entry.label(), value(entry)));
            }
        }
        addRows(rows, blocks);
    }

    private static void addRows(List<LabelValue> rows, List<Block> blocks) {
        if (!rows.isEmpty()) {
            blocks.add(new LabelValues(rows));
            rows.clear();
        }
    }

    private static String value(Entry entry) {
        return entry.files().isEmpty()
                ? entry.value()
                : entry.files().stream().map(UploadedFile::name).collect(Collectors.joining(", "));
    }

    private static Map<String, Object> section(ReadingView.Section section) {
        var answers = new ArrayList<Map<String, Object>>();
        for (var entry : section.entries()) {
            if (!entry.heading()) {
                var answer = new LinkedHashMap<String, Object>();
                answer.put("feld", entry.fieldId());
                answer.put("frage", entry.label());
                answer.put("antwort", value(entry));
                answers.add(answer);
            }
        }
        var page = new LinkedHashMap<String, Object>();
        page.put("seite", section.title());
        page.put("angaben", answers);
        return page;
    }
}
