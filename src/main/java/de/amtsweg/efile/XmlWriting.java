package de.amtsweg.efile;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes xdomea elements one after the other, never more than one in memory. */
final class XmlWriting {
    private static final String NAMESPACE = "urn:xoev-de:xdomea:schema:3.0.0";
    private static final String PREFIX = "xdomea";
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final XMLStreamWriter xml;

    /** What stands inside an element. */
    interface Content {
        void write() throws XMLStreamException;
    }

    private XmlWriting(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static XmlWriting into(OutputStream out) throws XMLStreamException {
        return new XmlWriting(
                XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name()));
    }

    void document(String name, Content content) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement(PREFIX, name, NAMESPACE);
        xml.writeNamespace(PREFIX, NAMESPACE);
        content.write();
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    void element(String name, Content content) throws XMLStreamException {
        xml.writeStartElement(PREFIX, name, NAMESPACE);
        content.write();
        xml.writeEndElement();
    }

    void text(String name, String text) throws XMLStreamException {
        element(name, () -> xml.writeCharacters(XmlText.clean(text)));
    }

    void text(String name, Optional<String> text) throws XMLStreamException {
        if (text.isPresent()) {
            text(name, text.get());
        }
    }

    void moment(String name, Instant at) throws XMLStreamException {
        text(
                name,
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        at.truncatedTo(ChronoUnit.SECONDS).atZone(ZONE)));
    }

    void day(String name, Instant at) throws XMLStreamException {
        day(name, LocalDate.ofInstant(at, ZONE));
    }

    void day(String name, LocalDate day) throws XMLStreamException {
        text(name, day.toString());
    }

    /** A code of one of xdomea's own lists, which the schema fixes. */
    void code(String name, String code) throws XMLStreamException {
        element(name, () -> codeWithin(code));
    }

    /** A code of a list that grows: the version has to be said. */
    void code(String name, String list, String version, String code) throws XMLStreamException {
        element(name, () -> {
            xml.writeAttribute("listURI", list);
            xml.writeAttribute("listVersionID", version);
            codeWithin(code);
        });
    }

    private void codeWithin(String code) throws XMLStreamException {
        xml.writeStartElement("code");
        xml.writeCharacters(code);
        xml.writeEndElement();
    }
}
