package de.amtsweg.correspondence;

import de.amtsweg.correspondence.Objection.Form;
import de.amtsweg.correspondence.Objections.Filing;
import de.amtsweg.documents.Block;
import de.amtsweg.documents.Block.Heading;
import de.amtsweg.documents.Block.LabelValue;
import de.amtsweg.documents.Block.LabelValues;
import de.amtsweg.documents.Block.Paragraph;
import de.amtsweg.documents.Block.Question;
import de.amtsweg.documents.Block.WritingLines;
import de.amtsweg.documents.DocumentModel;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.documents.Letterheads;
import de.amtsweg.documents.PdfWriter;
import de.amtsweg.documents.Text;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.DocumentId;
import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts what somebody objects into a document: for the file, and to be signed. */
@Component
class ObjectionLetters {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Surroundings surroundings;
    private final Letterheads letterheads;
    private final PdfWriter pdf;
    private final DocumentStore store;
    private final Clock clock;

    ObjectionLetters(
            Surroundings surroundings, Letterheads letterheads, PdfWriter pdf, DocumentStore store, Clock clock) {
        this.surroundings = surroundings;
        this.letterheads = letterheads;
        this.pdf = pdf;
        this.store = store;
        this.clock = clock;
    }

    DocumentId write(ApplicationId id, String notice, Filing filing) {
        var matter = surroundings.of(id);
        var title = matter.service().law().objection();
        var words = new ForPeople(Notices.LANGUAGE);
        var person = matter.application().parties().applicant().displayName();
        var text = Normalizer.normalize(filing.text(), Normalizer.Form.NFC).strip();
        var facts = new LinkedHashMap<String, String>();
        facts.put("Person", person);
        facts.put("Gegen", notice);
        facts.put("Nummer", matter.application().number());
        facts.put("Eingegangen am", words.text(filing.receivedOn()));
        facts.put("Weg", way(filing.form()));
        var blocks = new ArrayList<Block>();
        blocks.add(new LabelValues(facts.entrySet().stream()
                .map(fact -> LabelValue.of(fact.getKey(), fact.getValue()))
                .toList()));
        blocks.add(new Heading(1, Text.of("Begründung")));
        blocks.addAll(reasons(text));
        if (filing.form() == Form.ONLINE) {
            blocks.add(signature());
        }
        var data = new LinkedHashMap<String, Object>(facts);
        data.put("Begründung", text);
        var model = new DocumentModel(
                Notices.LANGUAGE,
                clock.instant(),
                letterheads.of(matter.authority(), matter.unit()),
                List.of(),
                List.of(LabelValue.of("Nummer", matter.application().number())),
                title,
                blocks,
                Optional.of(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(data)));
        return store.store(pdf.write(model), PdfWriter.MEDIA_TYPE, FileNames.of(title, ".pdf"))
                .id();
    }

    private static String way(Form form) {
        return switch (form) {
            case ONLINE -> "online, mit Nummer und Code";
            case WRITTEN -> "auf Papier, unterschrieben";
            case RECORD -> "im Amt zur Niederschrift";
        };
    }

    private static List<Block> reasons(String text) {
        if (text.isEmpty()) {
            return List.of(new Paragraph(Text.of("Eine Begründung liegt nicht vor.")));
        }
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .<Block>map(line -> new Paragraph(Text.of(line)))
                .toList();
    }

    private static Block signature() {
        return new Question(
                Text.of("Unterschrift, wenn Sie dieses Schreiben ausdrucken und uns schicken"),
                List.of(),
                List.of(new WritingLines("Ort, Datum", 1), new WritingLines("Unterschrift", 1)));
    }
}
