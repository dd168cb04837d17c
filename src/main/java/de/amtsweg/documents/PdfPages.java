package de.amtsweg.documents;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.text.PDFTextStripper;

/** The pages of a PDF somebody sent. */
final class PdfPages implements Pages {
    private final PDDocument pdf;
    private final PDFRenderer renderer;
    private boolean complete = true;

    PdfPages(byte[] content) throws IOException {
        this.pdf = Loader.loadPDF(content);
        // Pictures are mostly on one page only; to keep them would need the memory of all.
        pdf.setResourceCache(null);
        this.renderer = new PDFRenderer(pdf) {
            @Override
            protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
                return new Drawer(parameters);
            }
        };
        renderer.setSubsamplingAllowed(true);
    }

    /** The document itself. */
    PDDocument pdf() {
        return pdf;
    }

    @Override
    public int count() {
        return pdf.getNumberOfPages();
    }

    @Override
    public Rectangle2D.Float size(int page) {
        var shown = pdf.getPage(page - 1);
        var box = shown.getCropBox();
        boolean sideways = shown.getRotation() % 180 != 0;
        return new Rectangle2D.Float(
                0, 0, sideways ? box.getHeight() : box.getWidth(), sideways ? box.getWidth() : box.getHeight());
    }

    @Override
    public BufferedImage draw(int page, int resolution) throws IOException {
        var size = size(page);
        double scale = resolution / 72.0;
        double dots = size.width * scale * size.height * scale;
        if (!(dots > 0)) {
            throw new IOException("A page without an area");
        }
        if (dots > MOST_DOTS) {
            scale *= Math.sqrt(MOST_DOTS / dots);
        }
        return renderer.renderImage(page - 1, (float) scale, ImageType.RGB);
    }

    @Override
    public String text(int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return Normalizer.normalize(stripper.getText(pdf), Normalizer.Form.NFC);
    }

    @Override
    public List<List<Rectangle2D>> find(int page, List<String> words) throws IOException {
        return new WordPlaces(pdf, page).find(words);
    }

    @Override
    public boolean complete() {
        return complete;
    }

    @Override
    public void close() throws IOException {
        pdf.close();
    }

    /** Notes what it could not draw; by itself it goes on without a word. */
    private final class Drawer extends PageDrawer {
        Drawer(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        protected void operatorException(Operator operator, List<COSBase> operands, IOException failure)
                throws IOException {
            complete = false;
            super.operatorException(operator, operands, failure);
        }
    }
}
