package de.amtsweg.efile;

import de.amtsweg.efile.AnswerOutcome.Refused;
import de.amtsweg.efile.ArchiveAnswer.Imported;
import de.amtsweg.efile.ArchiveAnswer.Kind;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the messages 0506 and 0507 of xdomea 3.0.0: no document type, no entities, nothing from elsewhere. */
final class AnswerMessage {
    private static final String NAMESPACE = "urn:xoev-de:xdomea:schema:3.0.0";
    private static final String HEAD = "/Kopf";
    private static final String OBJECT = "/AusgesondertesSGO";
    private static final int LONGEST_NAME = 200;

    private final XMLStreamReader xml;
    private final Deque<String> open = new ArrayDeque<>();
    private final List<Imported> objects = new ArrayList<>();
    private @Nullable Kind kind;
    private @Nullable String offer;
    private String number = "";
    private String sender = "";
    private @Nullable String id;
    private @Nullable Boolean successful;
    private @Nullable String archiveName;

    private AnswerMessage(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** @throws Refused when this is no such message */
    static ArchiveAnswer read(byte[] content) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return new AnswerMessage(factory.createXMLStreamReader(new ByteArrayInputStream(content))).read();
        } catch (XMLStreamException | IllegalArgumentException broken) {
            throw new Refused(AnswerOutcome.UNREADABLE);
        }
    }

    private ArchiveAnswer read() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw unreadable();
                default -> {
                    // Text between elements, comments and instructions say nothing.
                }
            }
        }
        if (kind == null || offer == null || !number.equals(kind.number())) {
            throw unreadable();
        }
        return new ArchiveAnswer(UUID.fromString(offer), kind, sender, objects);
    }

    private void start() throws XMLStreamException {
        if (open.isEmpty()) {
            root();
        }
        open.addLast(xml.getLocalName());
        switch (path()) {
            case HEAD + "/ProzessID" -> offer = text();
            case HEAD + "/Nachrichtentyp/code" -> number = text();
            case HEAD + "/Absender/Institution/Name" -> sender = text();
            case OBJECT + "/IDSGO" -> id = text();
            case OBJECT + "/Erfolgreich" -> successful = truth(text());
            case OBJECT + "/Archivkennung" -> archiveName = shortened(text());
            default -> {
                // What went wrong, and other things said, may name people; the message itself is kept.
            }
        }
    }

    private void root() {
        if (!NAMESPACE.equals(xml.getNamespaceURI())) {
            throw unreadable();
        }
        kind = Kind.of(xml.getLocalName()).orElseThrow(() -> new Refused(AnswerOutcome.OTHER_TYPE));
    }

    private void end() {
        if (path().equals(OBJECT)) {
            if (id == null || successful == null) {
                throw unreadable();
            }
            objects.add(new Imported(UUID.fromString(id), successful, Optional.ofNullable(archiveName)));
            id = null;
            successful = null;
            archiveName = null;
        }
        open.removeLast();
    }

    /** Where we are, below the message itself; deeper than anything we read it does not matter where. */
    private String path() {
        return open.size() > 5 ? "" : open.stream().skip(1).reduce("", (above, name) -> above + "/" + name);
    }

    /** Reads to the end of the element, which is then closed. */
    private String text() throws XMLStreamException {
        var text = xml.getElementText().strip();
        open.removeLast();
        return text;
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw unreadable();
        };
    }

    private static @Nullable String shortened(String text) {
        return text.isEmpty() ? null : text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) : text;
    }

    private static Refused unreadable() {
        return new Refused(AnswerOutcome.UNREADABLE);
    }
}
