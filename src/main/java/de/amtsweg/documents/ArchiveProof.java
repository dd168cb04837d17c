package de.amtsweg.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Asks veraPDF whether a document is the PDF/A it claims to be; only ever in a process of its own. */
final class ArchiveProof {
    private ArchiveProof() {}

    /** Whether it claims to be PDF/A, and is, in every flavour it names. */
    static boolean of(byte[] pdf) throws IOException {
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf))) {
            var claimed = parser.getFlavours().stream()
                    .filter(flavour -> flavour.getPart().getFamily() == PDFAFlavour.SpecificationFamily.PDF_A)
                    .toList();
            for (var flavour : claimed) {
                try (var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                    if (!validator.validate(parser).isCompliant()) {
                        return false;
                    }
                }
            }
            return !claimed.isEmpty();
        } catch (ModelParsingException | EncryptedPdfException | ValidationException | RuntimeException unreadable) {
            return false;
        }
    }
}
