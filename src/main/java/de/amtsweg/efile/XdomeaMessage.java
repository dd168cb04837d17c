package de.amtsweg.efile;

import de.amtsweg.journal.JournalEntry;
import de.amtsweg.journal.JournalSentences;
import de.amtsweg.shared.Confidentiality;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.springframework.stereotype.Component;

/** Writes xdomea 3.0.0, message 0503: Akte, its Vorgänge, their documents and what happened in them. */
@Component
class XdomeaMessage {
    static final String TYPE = "Aussonderung.Aussonderung.0503";

    private static final String NUMBER = "0503";
    private static final String ELECTRONIC = "001";
    private static final String TO_BE_ASSESSED = "B";
    private static final String TRUE = "true";

    private final JournalSentences sentences;
    private final XdomeaPapers papers;

    XdomeaMessage(JournalSentences sentences, XdomeaPapers papers) {
        this.sentences = sentences;
        this.papers = papers;
    }

    void write(OfferedFile offered, OutputStream out) throws XMLStreamException {
        var xml = XmlWriting.into(out);
        xml.document(TYPE, () -> {
            head(xml, offered);
            xml.element("Schriftgutobjekt", () -> file(xml, offered));
        });
    }

    private static void head(XmlWriting xml, OfferedFile offered) throws XMLStreamException {
        xml.element("Kopf", () -> {
            xml.text("ProzessID", offered.offer().id().toString());
            xml.code("Nachrichtentyp", NUMBER);
            xml.moment("Erstellungszeitpunkt", offered.at());
            xml.element("Absender", () -> {
                xml.element(
                        "Institution", () -> xml.text("Name", offered.sides().authority()));
                xml.element(
                        "Organisationseinheit",
                        () -> xml.text("Name", offered.sides().unit()));
            });
            xml.element(
                    "Empfaenger",
                    () -> xml.element(
                            "Institution",
                            () -> xml.text("Name", offered.sides().archive())));
            xml.element("SendendesSystem", () -> xml.text("Produktname", "Amtsweg"));
            xml.text("Importbestaetigung", "1");
            xml.text("RueckmeldungArchivkennung", TRUE);
            xml.text("Empfangsbestaetigung", TRUE);
        });
    }

    private void file(XmlWriting xml, OfferedFile offered) throws XMLStreamException {
        var file = offered.stand().file();
        var cases = offered.stand().cases();
        xml.element("Akte", () -> {
            identification(xml, file.id().toString(), Optional.empty());
            metadata(xml, offered, file.title(), file.reference());
            keeping(
                    xml,
                    offered.retention().cases().stream()
                            .mapToInt(RetentionPeriod::years)
                            .max()
                            .orElse(0),
                    () -> xml.day("Aufbewahrungsende", offered.endedOn()));
            xml.element("Laufzeit", () -> {
                xml.day("Beginn", file.openedAt());
                xml.day("Ende", lastClosed(cases));
            });
            xml.element("Akteninhalt", () -> {
                for (var one : cases) {
                    matter(xml, offered, one);
                }
            });
            xml.text("ZdA", TRUE);
            xml.day("ZdADatum", lastClosed(cases));
        });
    }

    private void matter(XmlWriting xml, OfferedFile offered, CaseFile one) throws XMLStreamException {
        var file = offered.stand().file();
        var period = offered.period(one);
        xml.element("Vorgang", () -> {
            identification(xml, one.id().toString(), Optional.of(one.number()));
            metadata(xml, offered, file.title(), one.reference());
            keeping(xml, period.years(), () -> {
                if (period.endsOn().isPresent()) {
                    xml.day("Aufbewahrungsende", period.endsOn().get());
                }
            });
            xml.text("Aktenbetreff", file.title());
            xml.text("ZdA", TRUE);
            xml.day("ZdADatum", one.closedAt().orElseThrow());
            xml.element("Laufzeit", () -> {
                xml.day("Beginn", one.openedAt());
                xml.day("Ende", one.closedAt().orElseThrow());
            });
            for (var entry : offered.stand().diary(one)) {
                history(xml, one, entry);
            }
            papers.write(xml, offered.papers(one), file.confidentiality());
        });
    }

    static void identification(XmlWriting xml, String id, Optional<Integer> number) throws XMLStreamException {
        xml.element("Identifikation", () -> {
            xml.text("ID", id);
            xml.text("NummerImUebergeordnetenContainer", number.map(Object::toString));
        });
    }

    private static void metadata(XmlWriting xml, OfferedFile offered, String title, String reference)
            throws XMLStreamException {
        var file = offered.stand().file();
        xml.element("AllgemeineMetadaten", () -> {
            xml.text("Betreff", title);
            xml.text("Kennzeichen", reference);
            xml.text("Federfuehrung", offered.sides().unit());
            xml.text("Aktenfuehrung", offered.sides().authority());
            confidentiality(xml, file.confidentiality());
            xml.code("Medium", ELECTRONIC);
            xml.element("Aktenplaneinheit", () -> {
                xml.text("Kennzeichen", file.planUnit());
                xml.text("Inhaltsangabe", offered.sides().planTitle());
            });
        });
    }

    static void confidentiality(XmlWriting xml, Confidentiality level) throws XMLStreamException {
        xml.code("Vertraulichkeitsstufe", level.xdomea());
    }

    private static void keeping(XmlWriting xml, int years, XmlWriting.Content end) throws XMLStreamException {
        xml.element("ArchivspezifischeMetadaten", () -> {
            xml.element("Aufbewahrungsdauer", () -> xml.text("AnzahlJahre", Integer.toString(years)));
            xml.element("Aussonderungsart", () -> xml.code("Aussonderungsart", TO_BE_ASSESSED));
            end.write();
        });
    }

    private void history(XmlWriting xml, CaseFile one, DiaryEntry entry) throws XMLStreamException {
        var asWritten = new JournalEntry(
                entry.journalEntry(),
                one.application(),
                entry.actor(),
                entry.at(),
                entry.type(),
                entry.details(),
                List.of());
        xml.element("HistorienProtokollInformation", () -> {
            xml.text("Akteur", sentences.actor(entry.actor(), Locale.GERMAN));
            xml.moment("DatumUhrzeit", entry.at());
            xml.text("Aktion", sentences.sentence(asWritten, Locale.GERMAN));
        });
    }

    private static Instant lastClosed(List<CaseFile> cases) {
        return cases.stream()
                .flatMap(one -> one.closedAt().stream())
                .max(Instant::compareTo)
                .orElseThrow();
    }
}
