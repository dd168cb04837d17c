package de.amtsweg.efile;

import de.amtsweg.shared.Confidentiality;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the documents of a case as xdomea names them: Dokument, Version, Format, Primaerdokument. */
@Component
class XdomeaPapers {
    private static final String FORMATS = "urn:xoev-de:xdomea:codeliste:dateiformat";
    private static final String FORMATS_VERSION = "1.0";

    private final MessageSource messages;

    XdomeaPapers(MessageSource messages) {
        this.messages = messages;
    }

    void write(XmlWriting xml, List<OfferedPaper> papers, Confidentiality level) throws XMLStreamException {
        for (int i = 0; i < papers.size(); i++) {
            var paper = papers.get(i);
            int number = i + 1;
            xml.element("Dokument", () -> {
                XdomeaMessage.identification(xml, paper.id().toString(), Optional.of(number));
                xml.element("AllgemeineMetadaten", () -> {
                    xml.text("Betreff", paper.title());
                    XdomeaMessage.confidentiality(xml, level);
                    xml.text("Bemerkung", remark(paper));
                });
                xml.day("DatumDesSchreibens", paper.filedAt());
                if (paper.path().isPresent()) {
                    version(xml, paper, paper.path().get());
                }
            });
        }
    }

    private static void version(XmlWriting xml, OfferedPaper paper, String path) throws XMLStreamException {
        var format = paper.format().orElseThrow();
        xml.element("Version", () -> {
            xml.text("Nummer", "1");
            xml.element("Format", () -> {
                xml.code("Name", FORMATS, FORMATS_VERSION, format.code());
                xml.text("SonstigerName", format.otherName());
                xml.text("Version", format.version());
                xml.element("Primaerdokument", () -> {
                    xml.text("Dateiname", path);
                    xml.text("DateinameOriginal", paper.originalName());
                    xml.moment("DatumUhrzeit", paper.filedAt());
                });
            });
        });
    }

    /** With its hash, so that the archive can prove the document against the chain of the file. */
    private String remark(OfferedPaper paper) {
        var word = paper.path().isPresent() ? "enclosed" : paper.erased() ? "erased" : "missing";
        return messages.getMessage("efile.offer.paper." + word, new Object[] {paper.sha256()}, Locale.GERMAN);
    }
}
