package de.amtsweg.efile;

import de.amtsweg.efile.PlanProblem.Kind;
import de.amtsweg.shared.CsvTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** How file plans are written down. */
enum PlanFormat {
    YAML {
        @Override
        void read(byte[] content, PlanFile plan) {
            try (var parser = new YAMLMapper().createParser(CsvTable.text(content))) {
                while (parser.nextToken() != null) {
                    if (parser.currentToken() == JsonToken.START_OBJECT
                            && parser.streamReadContext().getParent().inArray()) {
                        unit(parser, plan);
                    }
                }
            } catch (JacksonException broken) {
                var at = broken.getLocation();
                plan.refuse(at == null ? 0 : Math.max(0, at.getLineNr()), Kind.UNREADABLE, "");
            }
        }

        private void unit(JsonParser parser, PlanFile plan) {
            int line = parser.currentTokenLocation().getLineNr();
            var unit = "";
            var title = "";
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                parser.nextToken();
                var value = parser.getString();
                parser.skipChildren();
                switch (name) {
                    case "unit" -> unit = value;
                    case "title" -> title = value;
                    default -> plan.refuse(line, Kind.UNREADABLE, name);
                }
            }
            plan.add(line, unit, title);
        }
    },

    XDOMEA {
        @Override
        void read(byte[] content, PlanFile plan) {
            var factory = XMLInputFactory.newFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            try {
                units(factory.createXMLStreamReader(new ByteArrayInputStream(content)), plan);
            } catch (XMLStreamException broken) {
                plan.refuse(broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber(), Kind.UNREADABLE, "");
            }
        }

        /** Units may stand in units. */
        private void units(XMLStreamReader xml, PlanFile plan) throws XMLStreamException {
            var open = new ArrayDeque<Found>();
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    var name = xml.getLocalName();
                    if (isOurs(xml) && name.equals("Einheit")) {
                        open.stream().findFirst().ifPresent(above -> above.parted = true);
                        open.push(new Found(xml.getLocation().getLineNumber()));
                    } else if (isOurs(xml) && !open.isEmpty()) {
                        take(name, xml, open.peek());
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && isOurs(xml)
                        && xml.getLocalName().equals("Einheit")) {
                    close(open.pop(), plan);
                }
            }
        }

        /** A heading without a number, over units that have one, is no unit. */
        private void close(Found found, PlanFile plan) {
            if (!found.unit.isBlank() || !found.parted) {
                plan.add(found.line, found.unit, found.about.isBlank() ? found.title : found.about);
            }
        }

        private boolean isOurs(XMLStreamReader xml) {
            return String.valueOf(xml.getNamespaceURI()).startsWith("urn:xoev-de:xdomea:schema:");
        }

        private void take(String name, XMLStreamReader xml, Found found) throws XMLStreamException {
            switch (name) {
                case "Kennzeichen" -> found.unit = xml.getElementText();
                case "BetreffKurz" -> found.title = xml.getElementText();
                case "Inhaltsangabe" -> found.about = xml.getElementText();
                default -> {
                    // What else a unit says (periods, levels) is not taken over.
                }
            }
        }
    },

    TABLE {
        @Override
        void read(byte[] content, PlanFile plan) {
            try (var parser = CSVParser.parse(CsvTable.text(content), CSV)) {
                for (var row : parser) {
                    boolean head = row.getRecordNumber() == 1 && HEAD.matcher(row.get(0)).matches();
                    if (!head) {
                        plan.add(
                                (int) parser.getCurrentLineNumber(), row.get(0), row.size() > 1 ? row.get(1) : "");
                    }
                }
            } catch (IOException | UncheckedIOException broken) {
                plan.refuse(0, Kind.UNREADABLE, "");
            }
        }
    };

    private static final CSVFormat CSV = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();
    private static final Pattern HEAD = Pattern.compile("(?i)unit|stelle|aktenplan.*|kennzeichen");
    private static final Pattern YAML_BEGINS = Pattern.compile("(?s)(?:\\s|#[^\\n]*\\n)*(?:---\\s*)?(?:\\s|#[^\\n]*\\n)*units\\s*:.*");

    abstract void read(byte[] content, PlanFile plan);

    static PlanFormat of(byte[] content) {
        var text = CsvTable.text(content);
        if (text.stripLeading().startsWith("<")) {
            return XDOMEA;
        }
        return YAML_BEGINS.matcher(text).matches() ? YAML : TABLE;
    }

    /** A unit while it is read. */
    private static final class Found {
        private final int line;
        private String unit = "";
        private String title = "";
        private String about = "";
        private boolean parted;

        Found(int line) {
            this.line = line;
        }
    }
}
