package de.amtsweg.workflow.camunda;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads the XML of models from people we do not have to trust: no document types, no entities, a limit on size. */
final class ModelXml {
    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    static final int MOST_BYTES = 2_000_000;

    private ModelXml() {}

    /** The file is no XML we read; the message is German and for designers. */
    static final class Unreadable extends Exception {
        private final String problem;

        Unreadable(String problem) {
            super(problem);
            this.problem = problem;
        }

        String problem() {
            return problem;
        }
    }

    static Document read(byte[] xml) throws Unreadable {
        if (xml.length > MOST_BYTES) {
            throw new Unreadable("Die Datei ist größer als 2 MB.");
        }
        try {
            return builder().parse(new ByteArrayInputStream(xml));
        } catch (SAXParseException broken) {
            throw new Unreadable("Die Datei ist kein lesbares XML (Zeile " + broken.getLineNumber() + ").");
        } catch (SAXException | IOException broken) {
            throw new Unreadable("Die Datei ist kein lesbares XML.");
        }
    }

    private static DocumentBuilder builder() {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Silent());
            return builder;
        } catch (ParserConfigurationException missing) {
            throw new IllegalStateException("Java without a safe XML parser", missing);
        }
    }

    /** Shared parts a model calls by name; none for a file that is not readable. */
    static List<String> calledParts(String file, byte[] xml) {
        if (!file.endsWith(".bpmn")) {
            return List.of();
        }
        try {
            return all(read(xml).getDocumentElement(), BPMN, "callActivity").stream()
                    .map(call -> call.getAttribute("calledElement"))
                    .toList();
        } catch (Unreadable broken) {
            return List.of();
        }
    }

    /** All descendants of that name, in the order of the document. */
    static List<Element> all(Element root, String namespace, String name) {
        var found = new ArrayList<Element>();
        var nodes = root.getElementsByTagNameNS(namespace, name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    static List<Element> children(Element parent) {
        var found = new ArrayList<Element>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    static Optional<Element> child(Element parent, String namespace, String name) {
        return children(parent).stream()
                .filter(child -> name.equals(child.getLocalName()) && namespace.equals(child.getNamespaceURI()))
                .findFirst();
    }

    /** The parser prints its complaints otherwise. */
    private static final class Silent implements ErrorHandler {
        @Override
        public void warning(SAXParseException problem) {}

        @Override
        public void error(SAXParseException problem) throws SAXException {
            throw problem;
        }

        @Override
        public void fatalError(SAXParseException problem) throws SAXException {
            throw problem;
        }
    }
}
