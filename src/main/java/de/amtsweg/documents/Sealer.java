package de.amtsweg.documents;

import de.amtsweg.documents.TimeStamp.Given;
import de.amtsweg.documents.TimeStamp.Missing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.bouncycastle.cms.CMSSignedData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Seals a document that has a field for it (PAdES B-B, or B-T with a time stamp). The seal is added at the end of the file;
 * what was there stays byte for byte, and nobody may save it again.
 */
@Component
class Sealer {
    private static final Logger log = LoggerFactory.getLogger(Sealer.class);

    private final TimeStamps stamps;
    private final Clock clock;

    Sealer(TimeStamps stamps, Clock clock) {
        this.stamps = stamps;
        this.clock = clock;
    }

    /** A sealed document. */
    record Sealed(byte[] content, SealState state) {}

    /**
     * @param service the time-stamp service; without its stamp the seal holds as well, so nothing waits for it
     * @throws SealExpired when the key has come to its end
     * @throws SealCheck.BrokenSeal when the seal, looked at again, does not hold
     */
    Sealed seal(byte[] pdf, SealKey key, String name, Optional<URI> service) {
        key.requireValid(clock);
        var signing = new Signing(key, service);
        try (var document = read(pdf);
                var options = new SignatureOptions()) {
            var field = emptyField(document);
            var widget = field.getWidgets().getFirst();
            var place = widget.getRectangle();
            var appearance = widget.getAppearance();
            var signature = signature(name);
            field.getCOSObject().setItem(COSName.V, signature.getCOSObject());
            options.setPreferredSignatureSize(signing.room());
            document.addSignature(signature, content -> signing.sign(content.readAllBytes()), options);
            // PDFBox hides a field it draws nothing into.
            widget.setRectangle(place);
            widget.setAppearance(appearance);
            var bytes = new ByteArrayOutputStream(pdf.length + 4 * signing.room());
            document.saveIncremental(bytes);
            new SealCheck(key).verify(bytes.toByteArray(), pdf);
            return new Sealed(bytes.toByteArray(), signing.state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a document of ours. What would have to be repaired first is refused, and nothing is looked through for it. */
    static PDDocument read(byte[] pdf) throws IOException {
        return new PDFParser(new RandomAccessReadBuffer(pdf)).parse(false);
    }

    private static PDSignatureField emptyField(PDDocument document) {
        var form = document.getDocumentCatalog().getAcroForm(null);
        if (form == null || !(form.getField(SealPlace.FIELD) instanceof PDSignatureField field)) {
            throw new IllegalArgumentException("The document has no field for a seal");
        }
        if (field.getSignature() != null) {
            throw new IllegalStateException("The document is sealed already");
        }
        return field;
    }

    private PDSignature signature(String name) {
        var signature = new PDSignature();
        signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
        signature.setName(name);
        var now = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        now.setTimeInMillis(clock.millis());
        now.set(Calendar.MILLISECOND, 0);
        signature.setSignDate(now);
        return signature;
    }

    /** The signing of one document. */
    private final class Signing {
        private final SealKey key;
        private final SealSignature signature;
        private final Optional<URI> service;
        private SealState state = SealState.SEALED;

        Signing(SealKey key, Optional<URI> service) {
            this.key = key;
            this.signature = new SealSignature(key);
            this.service = service;
        }

        int room() {
            return signature.longest() + (service.isPresent() ? TimeStamps.LONGEST : 0);
        }

        byte[] sign(byte[] content) throws IOException {
            var signed = signature.of(content);
            return service.isPresent() ? stamp(signed, service.get()).getEncoded() : signed.getEncoded();
        }

        private CMSSignedData stamp(CMSSignedData signed, URI asked) throws IOException {
            var sign = signed.getSignerInfos().iterator().next().getSignature();
            switch (stamps.of(sign, asked)) {
                case Given stamp -> {
                    state = SealState.TIME_STAMPED;
                    return SealSignature.stamped(signed, stamp);
                }
                case Missing(var reason) -> {
                    log.warn("The seal of {} got no time stamp from {}: {}", key.authority(), asked.getHost(), reason);
                    state = SealState.TIME_STAMP_MISSING;
                    return signed;
                }
            }
        }
    }
}
