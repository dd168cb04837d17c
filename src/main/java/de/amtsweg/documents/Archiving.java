package de.amtsweg.documents;

import de.amtsweg.documents.ArchiveCopy.Way;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Makes of an upload what archives take, in a process of its own. A PDF/A stays as it is when veraPDF has proven it, an
 * electronic invoice because its data belong to it. Everything else becomes pages that are pictures, with the words of the
 * page for those who do not see them, and the upload embedded.
 */
final class Archiving {
    private static final int RESOLUTION = 150;
    private static final int LONGEST_TEXT = 30_000;
    private static final int MOST_INVOICE = 2 * 1024 * 1024;
    private static final String CLAIM = "http://www.aiim.org/pdfa/ns/id/";
    private static final Set<String> INVOICES = Set.of("CrossIndustryInvoice", "CrossIndustryDocument");

    private Archiving() {}

    static Archived of(ArchiveErrand upload) throws IOException {
        return upload.fileKind() == FileKind.PDF ? pdf(upload) : picture(upload);
    }

    private static Archived pdf(ArchiveErrand upload) throws IOException {
        try (var pages = new PdfPages(upload.content())) {
            if (claimsArchive(pages.pdf()) && ArchiveProof.of(upload.content())) {
                return Archived.asItIs(Way.PROVEN, pages.count());
            }
            if (carriesInvoice(pages.pdf())) {
                return Archived.asItIs(Way.E_INVOICE, pages.count());
            }
            return pageImages(upload, pages);
        }
    }

    private static Archived pageImages(ArchiveErrand upload, PdfPages pages) throws IOException {
        try (var target = new PDDocument()) {
            var tags = new TagTree(new Tag("Document"));
            var pictures = new PicturePages(target, tags);
            for (int page = 1; page <= pages.count(); page++) {
                var image = JPEGFactory.createFromByteArray(target, Pictures.jpeg(pages.draw(page, RESOLUTION)));
                var size = pages.size(page);
                pictures.add(image, size.width, size.height, alternative(page, pages));
            }
            var way = pages.complete() ? Way.PAGE_IMAGES : Way.PAGE_IMAGES_INCOMPLETE;
            return new Archived(way, pages.count(), finished(target, tags, upload));
        }
    }

    private static String alternative(int page, PdfPages pages) throws IOException {
        var text = printable(pages.text(page));
        return text.isEmpty()
                ? ArchiveWords.of("page.without-text", page, pages.count())
                : ArchiveWords.of("page", page, pages.count(), text);
    }

    private static String printable(String text) {
        var plain = text.replaceAll("[\\p{Cntrl}\\p{Co}\\p{Cs}\\s]+", " ").strip();
        return plain.length() > LONGEST_TEXT ? plain.substring(0, LONGEST_TEXT) + "…" : plain;
    }

    private static Archived picture(ArchiveErrand upload) throws IOException {
        try (var target = new PDDocument()) {
            var tags = new TagTree(new Tag("Document"));
            var image = image(target, upload);
            var size = OnePicture.size(image.getWidth(), image.getHeight());
            new PicturePages(target, tags)
                    .add(image, size.width, size.height, ArchiveWords.of("picture.alternative", upload.name()));
            return new Archived(Way.PICTURE, 1, finished(target, tags, upload));
        }
    }

    private static PDImageXObject image(PDDocument target, ArchiveErrand upload) throws IOException {
        if (upload.fileKind() == FileKind.JPEG) {
            return JPEGFactory.createFromByteArray(target, upload.content());
        }
        var image = ImageIO.read(new ByteArrayInputStream(upload.content()));
        if (image == null) {
            throw new IOException("No picture");
        }
        return LosslessFactory.createFromImage(target, image);
    }

    private static byte[] finished(PDDocument target, TagTree tags, ArchiveErrand upload) throws IOException {
        tags.addTo(target);
        var source = new Enclosure(
                upload.name(), upload.fileKind().mediaType(), "Source", ArchiveWords.of("source"), upload.content());
        ArchiveParts.addTo(
                target,
                ArchiveWords.of("title", upload.name()),
                ArchiveWords.LANGUAGE,
                upload.uploadedAt(),
                Arrays.hashCode(upload.content()),
                List.of(source));
        var bytes = new ByteArrayOutputStream(upload.content().length * 2);
        target.save(bytes);
        return bytes.toByteArray();
    }

    private static boolean claimsArchive(PDDocument pdf) throws IOException {
        var metadata = pdf.getDocumentCatalog().getMetadata();
        if (metadata == null) {
            return false;
        }
        try (var in = metadata.createInputStream()) {
            return new String(in.readNBytes(MOST_INVOICE), StandardCharsets.UTF_8).contains(CLAIM);
        }
    }

    /** The data of an electronic invoice are XML by one of two names, attached to the document as a whole. */
    private static boolean carriesInvoice(PDDocument pdf) throws IOException {
        var associated = pdf.getDocumentCatalog().getCOSObject().getCOSArray(COSName.AF);
        for (int i = 0; associated != null && i < associated.size(); i++) {
            if (associated.getObject(i) instanceof COSDictionary specification
                    && specification.getCOSDictionary(COSName.EF) instanceof COSDictionary files
                    && files.getDictionaryObject(COSName.F) instanceof COSStream file) {
                try (var in = file.createInputStream()) {
                    var data = new String(in.readNBytes(MOST_INVOICE), StandardCharsets.UTF_8);
                    if (INVOICES.stream().anyMatch(data::contains)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
