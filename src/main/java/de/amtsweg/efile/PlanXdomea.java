package de.amtsweg.efile;

import de.amtsweg.efile.PlanProblem.Kind;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A file plan as other systems hand it over: the message Aktenplan of xdomea (0301). */
final class PlanXdomea implements PlanFormat {
    @Override
    public void read(byte[] content, PlanFile plan) {
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
