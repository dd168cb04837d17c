package de.amtsweg.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Looks through a PDF somebody sent: every object, not only what its pages show. */
final class PdfInspection {
    private static final int MOST_PAGES = 200;
    private static final int MOST_OBJECTS = 300_000;
    private static final int MOST_TAIL = 2048;
    private static final int ZIP_TAIL = 66_000;
    private static final int MOST_DATA = 2 * 1024 * 1024;
    private static final Set<String> ACTIONS = Set.of(
            "JavaScript",
            "Launch",
            "SubmitForm",
            "ImportData",
            "ResetForm",
            "Rendition",
            "Movie",
            "Sound",
            "GoToE",
            "GoToR",
            "RichMediaExecute");
    private static final Set<String> ACTIVE_KEYS = Set.of("JS", "JavaScript", "AA", "XFA", "RichMediaContent");
    private static final Set<String> NAVIGATION = Set.of("GoTo", "Named");

    private final byte[] pdf;

    PdfInspection(byte[] pdf) {
        this.pdf = pdf;
    }

    /** The number of pages of a harmless PDF. */
    int pages() throws Unfit {
        refuseSecondFile();
        new Inflation(pdf).check();
        try (var document = Loader.loadPDF(pdf)) {
            if (document.isEncrypted()) {
                throw new Unfit(UploadRefusal.ENCRYPTED);
            }
            COSDocument objects = document.getDocument();
            refuseActiveContent(objects);
            return count(objects);
        } catch (InvalidPasswordException locked) {
            throw new Unfit(UploadRefusal.ENCRYPTED);
        } catch (IOException broken) {
            throw new Unfit(UploadRefusal.DAMAGED);
        }
    }

    /** What follows the end of the PDF, or an archive's directory at the end of the file, is a second file. */
    private void refuseSecondFile() throws Unfit {
        int tail = Math.max(0, pdf.length - ZIP_TAIL);
        var end = new String(pdf, tail, pdf.length - tail, StandardCharsets.ISO_8859_1);
        int eof = end.lastIndexOf("%%EOF");
        if (eof < 0) {
            throw new Unfit(UploadRefusal.DAMAGED);
        }
        if (end.substring(eof + 5).strip().length() > MOST_TAIL || end.contains("PK\u0005\u0006")) {
            throw new Unfit(UploadRefusal.TWO_FILES_IN_ONE);
        }
    }

    private void refuseActiveContent(COSDocument document) throws Unfit, IOException {
        var seen = Collections.<COSBase>newSetFromMap(new IdentityHashMap<>());
        var waiting = new ArrayDeque<COSBase>();
        waiting.add(document.getTrailer());
        document.getXrefTable().keySet().forEach(key -> waiting.add(document.getObjectFromPool(key)));
        while (!waiting.isEmpty()) {
            var object = waiting.poll();
            var value = object instanceof COSObject reference ? reference.getObject() : object;
            if (value == null || !seen.add(value)) {
                continue;
            }
            if (seen.size() > MOST_OBJECTS) {
                throw new Unfit(UploadRefusal.UNPACKS_TOO_LARGE);
            }
            if (value instanceof COSDictionary dictionary) {
                refuse(dictionary);
                waiting.addAll(dictionary.getValues());
            } else if (value instanceof COSArray array) {
                array.forEach(waiting::add);
            }
        }
    }

    private static void refuse(COSDictionary dictionary) throws Unfit, IOException {
        var action = dictionary.getDictionaryObject(COSName.S);
        if (action instanceof COSName name && ACTIONS.contains(name.getName())) {
            throw new Unfit(UploadRefusal.ACTIVE_CONTENT);
        }
        for (var key : dictionary.keySet()) {
            if (ACTIVE_KEYS.contains(key.getName())) {
                throw new Unfit(UploadRefusal.ACTIVE_CONTENT);
            }
        }
        // Where a document opens is harmless; that it does something on opening is not.
        if (dictionary.getDictionaryObject(COSName.OPEN_ACTION) instanceof COSDictionary opening
                && !NAVIGATION.contains(String.valueOf(opening.getNameAsString(COSName.S)))) {
            throw new Unfit(UploadRefusal.ACTIVE_CONTENT);
        }
        if (dictionary.getDictionaryObject(COSName.EF) instanceof COSDictionary files) {
            refuseUnlessData(files);
        }
    }

    /** Electronic invoices and our own notices carry their data as XML or JSON; nothing else is let in. */
    private static void refuseUnlessData(COSDictionary files) throws Unfit, IOException {
        for (var key : files.keySet()) {
            if (!(files.getDictionaryObject(key) instanceof COSStream file)) {
                throw new Unfit(UploadRefusal.EMBEDDED_FILES);
            }
            try (var in = file.createInputStream()) {
                var content = new String(in.readNBytes(MOST_DATA + 1), StandardCharsets.UTF_8)
                        .replace("\uFEFF", "")
                        .strip();
                boolean data = content.startsWith("<?xml") || content.startsWith("{") || content.startsWith("[");
                if (!data || content.length() > MOST_DATA || content.indexOf('\0') >= 0) {
                    throw new Unfit(UploadRefusal.EMBEDDED_FILES);
                }
            }
        }
    }

    /** Counts the pages there are; the number the file itself names may be anything. */
    private static int count(COSDocument document) throws Unfit {
        var catalogue = document.getTrailer().getCOSDictionary(COSName.ROOT);
        var root = catalogue == null ? null : catalogue.getCOSDictionary(COSName.PAGES);
        if (root == null) {
            throw new Unfit(UploadRefusal.DAMAGED);
        }
        var seen = Collections.<COSBase>newSetFromMap(new IdentityHashMap<>());
        var waiting = new ArrayDeque<COSDictionary>(List.of(root));
        int pages = 0;
        while (!waiting.isEmpty()) {
            var node = waiting.poll();
            if (!seen.add(node)) {
                throw new Unfit(UploadRefusal.DAMAGED);
            }
            var kids = node.getCOSArray(COSName.KIDS);
            if (kids == null) {
                pages++;
            } else {
                for (int i = 0; i < kids.size(); i++) {
                    if (kids.getObject(i) instanceof COSDictionary kid) {
                        waiting.add(kid);
                    }
                }
            }
            if (pages > MOST_PAGES || seen.size() > 10 * MOST_PAGES) {
                throw new Unfit(UploadRefusal.TOO_MANY_PAGES);
            }
        }
        if (pages == 0) {
            throw new Unfit(UploadRefusal.DAMAGED);
        }
        return pages;
    }
}
