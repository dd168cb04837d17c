package de.amtsweg.documents;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** Where on which page a seal goes; what is seen of it is written on the page itself, so the field shows nothing. */
record SealPlace(PDPage page, Tag tag, String name, PDRectangle rectangle) {
    static final String FIELD = "Siegel";

    /** Creates the empty field with the document: a field added later would not be among its tags. */
    void addTo(PDDocument pdf, int number) throws IOException {
        var form = new PDAcroForm(pdf);
        var field = new PDSignatureField(form);
        field.setPartialName(FIELD);
        field.setAlternateFieldName(name);
        var widget = field.getWidgets().getFirst();
        widget.setRectangle(rectangle);
        widget.setPage(page);
        widget.setPrinted(true);
        widget.setAppearance(nothing(pdf));
        widget.getCOSObject().setInt(COSName.STRUCT_PARENT, number);
        page.setAnnotations(List.of(widget));
        form.setFields(List.of(field));
        pdf.getDocumentCatalog().setAcroForm(form);
        tag.object(page.getCOSObject(), widget.getCOSObject());
    }

    private PDAppearanceDictionary nothing(PDDocument pdf) {
        var stream = new PDAppearanceStream(pdf);
        stream.setBBox(new PDRectangle(rectangle.getWidth(), rectangle.getHeight()));
        stream.setResources(new PDResources());
        var appearance = new PDAppearanceDictionary(new COSDictionary());
        appearance.setNormalAppearance(stream);
        return appearance;
    }
}
