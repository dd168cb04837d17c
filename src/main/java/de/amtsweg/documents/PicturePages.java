package de.amtsweg.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Adds pages that are one picture each, with words for those who do not see it. */
final class PicturePages {
    /** What PDF/A allows a side to be. */
    private static final float SHORTEST = 3;

    private static final float LONGEST = 14_400;

    private final PDDocument pdf;
    private final TagTree tags;

    PicturePages(PDDocument pdf, TagTree tags) {
        this.pdf = pdf;
        this.tags = tags;
    }

    void add(PagePicture picture) throws IOException {
        add(
                PDImageXObject.createFromByteArray(pdf, picture.picture(), "page"),
                picture.width(),
                picture.height(),
                picture.alternative());
    }

    void add(PDImageXObject image, float wide, float high, String alternative) throws IOException {
        float width = side(wide);
        float height = side(high);
        var page = new PDPage(new PDRectangle(width, height));
        var resources = new PDResources();
        resources.put(COSName.getPDFName("P"), image);
        page.setResources(resources);
        var drawing = "/Figure <</MCID 0>> BDC\nq %s 0 0 %s 0 0 cm /P Do Q\nEMC\n"
                .formatted(Sheet.number(width), Sheet.number(height));
        page.setContents(new PDStream(
                pdf, new ByteArrayInputStream(drawing.getBytes(StandardCharsets.US_ASCII)), COSName.FLATE_DECODE));
        page.setStructParents(tags.next());
        page.getCOSObject().setName("Tabs", "S");
        var figure = tags.root().add("Figure").alternative(alternative);
        figure.box(0, 0, width, height);
        figure.content(page.getCOSObject(), 0);
        var owners = new COSArray();
        owners.add(figure.element());
        tags.add(owners);
        pdf.addPage(page);
    }

    private static float side(float length) {
        return Float.isFinite(length) ? Math.clamp(length, SHORTEST, LONGEST) : SHORTEST;
    }
}
