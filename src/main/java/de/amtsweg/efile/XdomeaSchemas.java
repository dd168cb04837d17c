package de.amtsweg.efile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Checks messages against the schemas of xdomea, which the operator has put into a folder. */
@Component
class XdomeaSchemas {
    private static final String MESSAGES = "xdomea-Nachrichten-AussonderungDurchfuehren.xsd";

    private final OfferSettings settings;
    private @Nullable Schema read;

    XdomeaSchemas(OfferSettings settings) {
        this.settings = settings;
    }

    /** Whether the setting names a folder with the schemas. */
    boolean areThere() {
        return settings.schemas() != null
                && Files.isRegularFile(settings.schemas().resolve(MESSAGES));
    }

    /** Whether a message that came from elsewhere, and has been read, fits the schemas. */
    boolean fits(byte[] message) {
        try {
            validate(new ByteArrayInputStream(message));
            return true;
        } catch (SAXException unfit) {
            return false;
        } catch (IOException impossible) {
            throw new UncheckedIOException("Bytes can always be read", impossible);
        }
    }

    /** @throws OfferProblem.Found when there are no schemas, or the message does not fit them */
    void check(Path message) {
        try (var content = Files.newInputStream(message)) {
            validate(content);
        } catch (SAXException unfit) {
            // What the parser says may quote the message, and with it a person.
            throw new OfferProblem.Found(
                    OfferProblem.INVALID_MESSAGE, "The message does not fit the schemas: " + place(unfit));
        } catch (IOException unreadable) {
            throw new OfferProblem.Found(
                    OfferProblem.FOLDER_NOT_WRITABLE, "The message could not be read again", unreadable);
        }
    }

    private void validate(InputStream message) throws SAXException, IOException {
        var validator = schema().newValidator();
        validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        validator.setErrorHandler(new Strict());
        validator.validate(new StreamSource(message));
    }

    private synchronized Schema schema() {
        if (read == null) {
            var folder = settings.schemas();
            if (folder == null || !areThere()) {
                throw new OfferProblem.Found(
                        OfferProblem.SCHEMAS_MISSING, "amtsweg.efile.archive.schemas names no folder with " + MESSAGES);
            }
            read = parse(folder.resolve(MESSAGES));
        }
        return read;
    }

    private static Schema parse(Path schema) {
        try {
            var factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
            return factory.newSchema(schema.toFile());
        } catch (SAXException broken) {
            throw new OfferProblem.Found(
                    OfferProblem.SCHEMAS_MISSING,
                    "The schemas of xdomea cannot be read: " + broken.getMessage(),
                    broken);
        }
    }

    private static String place(SAXException unfit) {
        return unfit instanceof SAXParseException at
                ? "line " + at.getLineNumber() + ", column " + at.getColumnNumber()
                : "at an unknown place";
    }

    /** Anything that does not fit ends the check. */
    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException warning) {
            // A warning says that something fits.
        }

        @Override
        public void error(SAXParseException error) throws SAXParseException {
            throw error;
        }

        @Override
        public void fatalError(SAXParseException error) throws SAXParseException {
            throw error;
        }
    }
}
