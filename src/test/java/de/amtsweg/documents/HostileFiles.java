package de.amtsweg.documents;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** More than a hundred files that mean harm, each made anew. */
final class HostileFiles {
    private final List<Hostile> files = new ArrayList<>();

    private HostileFiles() {}

    /** A file as somebody sends it. */
    record Hostile(String what, String name, byte[] content) {
        @Override
        public String toString() {
            return what;
        }
    }

    static List<Hostile> all() throws IOException {
        var hostile = new HostileFiles();
        hostile.disguises();
        hostile.names();
        hostile.activePdfs();
        hostile.brokenPdfs();
        hostile.pdfBombs();
        hostile.drawingBombs();
        hostile.pictures();
        hostile.scrambled();
        return hostile.files;
    }

    private void add(String what, String name, byte[] content) {
        files.add(new Hostile(what, name, content));
    }

    private void disguises() throws IOException {
        add("empty", "leer.pdf", new byte[0]);
        add("one byte", "eins.pdf", new byte[] {'%'});
        add("head only", "kopf.pdf", ascii("%PDF-1.7"));
        add("program", "programm.pdf", ascii("MZ\u0090\0\3programm"));
        add("elf", "programm.png", ascii("\177ELF\2\1\1"));
        add("script", "skript.pdf", ascii("#!/bin/sh\nrm -rf /\n"));
        add("html", "seite.pdf", ascii("<html><script>alert(1)</script></html>"));
        add("svg", "bild.png", ascii("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"));
        add("xml with entities", "daten.pdf", ascii("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"));
        add("gif", "bild.jpg", ascii("GIF89a\1\0\1\0\0\0\0;"));
        add(
                "tiff bomb",
                "scan.tif",
                ByteBuffer.allocate(64)
                        .put(ascii("II*\0\10\0\0\0\1\0\0\1\4\0\1\0\0\0"))
                        .array());
        add("heic", "foto.heic", ascii("\0\0\0\30ftypheic\0\0\0\0mif1heic"));
        add("bmp", "bild.png", ascii("BM\377\377\377\177"));
        add("zip", "archiv.pdf", zip("a.txt", new byte[10]));
        add("zip bomb", "archiv.zip", zip("null.bin", new byte[20_000_000]));
        add("zip slip", "archiv.zip", zip("../../../etc/passwd", ascii("root")));
        add("office with macro", "antrag.docm", zip("word/vbaProject.bin", ascii("Sub AutoOpen()")));
        add("pdf and zip", "beides.pdf", joined(good(), zip("a.exe", ascii("MZ"))));
        add("pdf and script", "beides.pdf", joined(good(), ascii("<script>" + "x".repeat(5000))));
        add("html before pdf", "beides.pdf", joined(ascii("<html>"), good()));
        add("png and zip", "beides.png", joined(png(8, 8), zip("a.exe", ascii("MZ"))));
        add("jpeg and html", "beides.jpg", joined(jpeg(8, 8), ascii("<script>alert(1)</script>")));
        add("pdf named exe", "rechnung.pdf.exe", good());
        add("pdf named html", "seite.html", good());
        add("pdf named svg", "bild.svg", good());
        add("png named pdf", "bild.pdf", png(8, 8));
        add("nulls", "nichts.png", new byte[100_000]);
        add(
                "too large",
                "gross.pdf",
                joined(good(), new byte[(int) UploadLimits.USUAL.most().bytes()]));
    }

    private void names() throws IOException {
        for (var name : List.of(
                "../../../../etc/passwd.pdf",
                "..\\..\\windows\\system32\\a.pdf",
                "/etc/cron.d/a.pdf",
                "C:\\autoexec.pdf",
                "a\0.pdf",
                "a\r\nSet-Cookie: x=y.pdf",
                "rechnung\u202Efdp.exe.pdf",
                "\u2066\u2069\uFEFF.pdf",
                "<script>alert(1)</script>.pdf",
                "'; drop table document; --.pdf",
                "x".repeat(5000) + ".pdf",
                "\uD83D\uDE00".repeat(400) + ".pdf",
                ".pdf",
                "...",
                "CON.pdf",
                "{0}{1,number}'.pdf",
                "\uD800.pdf",
                "a\u0301".repeat(200) + ".pdf",
                "${jndi:ldap://x}.pdf")) {
            add("name " + Integer.toHexString(name.hashCode()), name, good());
        }
    }

    private void activePdfs() throws IOException {
        active("JavaScript on opening", "/OpenAction <</S /JavaScript /JS (app.alert\\(1\\))>>");
        active("JavaScript in names", "/Names <</JavaScript <</Names [(a) <</S /JavaScript /JS (a)>>]>>>>");
        active("Launch", "/OpenAction <</S /Launch /F (cmd.exe)>>");
        active("Launch with escaped name", "/OpenAction <</S /L#61unch /F (cmd.exe)>>");
        active("JavaScript with escaped name", "/OpenAction <</S /Java#53cript /J#53 (a)>>");
        active("SubmitForm", "/OpenAction <</S /SubmitForm /F (http://example.org)>>");
        active("ImportData", "/OpenAction <</S /ImportData /F (a)>>");
        active("GoToR", "/OpenAction <</S /GoToR /F (\\\\\\\\server\\\\share)>>");
        active("GoToE", "/OpenAction <</S /GoToE>>");
        active("URI on opening", "/OpenAction <</S /URI /URI (http://example.org)>>");
        active("additional actions", "/AA <</WC <</S /JavaScript /JS (a)>>>>");
        active("XFA", "/AcroForm <</XFA (<xdp/>) /Fields []>>");
        active("action chain", "/OpenAction <</S /GoTo /Next <</S /JavaScript /JS (a)>>>>");
        active("rich media", "/Extra <</Subtype /RichMedia /RichMediaContent <<>>>>");
        active("movie", "/Extra <</S /Movie>>");
        active("sound", "/Extra <</S /Sound>>");
        active("embedded program", "/Extra <</Type /Filespec /F (a.exe) /EF <</F 4 0 R>>>>");
        active("opening is a string", "/OpenAction (javascript:alert\\(1\\))");
        active("a form without fields", "/AcroForm <</Fields [] /NeedAppearances true>>");
        active("a form that holds itself", "/AcroForm <</Fields [1 0 R]>>");
    }

    private void active(String what, String catalogue) {
        add(what, "aktiv.pdf", pdf(catalogue, "/Kids [3 0 R] /Count 1", "", "BT ET"));
    }

    private void brokenPdfs() throws IOException {
        add("pages in a circle", "kreis.pdf", pdf("", "/Kids [2 0 R] /Count 1", "", ""));
        add("page is its own child", "kreis.pdf", pdf("", "/Kids [3 0 R] /Count 1", "/Kids [3 0 R]", ""));
        add("the same page twice", "kreis.pdf", pdf("", "/Kids [3 0 R 3 0 R 3 0 R] /Count 3", "", ""));
        add("count of two thousand millions", "zahl.pdf", pdf("", "/Kids [3 0 R] /Count 2147483647", "", ""));
        add("negative count", "zahl.pdf", pdf("", "/Kids [3 0 R] /Count -7", "", ""));
        add("no pages", "zahl.pdf", pdf("", "/Kids [] /Count 0", "", ""));
        add("ten thousand pages", "zahl.pdf", pdf("", "/Kids [" + "3 0 R ".repeat(10_000) + "] /Count 1", "", ""));
        add("page without size", "form.pdf", pdf("", "/Kids [3 0 R] /Count 1", "/MediaBox []", ""));
        add("page without area", "form.pdf", pdf("", "/Kids [3 0 R] /Count 1", "/MediaBox [0 0 0 0]", ""));
        add("endless page", "form.pdf", pdf("", "/Kids [3 0 R] /Count 1", "/MediaBox [0 0 1e38 1e38]", "0 0 m"));
        add("page of not numbers", "form.pdf", pdf("", "/Kids [3 0 R] /Count 1", "/MediaBox [a b c d]", ""));
        add("turned strangely", "form.pdf", pdf("", "/Kids [3 0 R] /Count 1", "/Rotate 37", ""));
        add("scaled by a million", "form.pdf", pdf("", "/Kids [3 0 R] /Count 1", "/UserUnit 1000000", ""));
        add("deep brackets", "tief.pdf", pdf("/Deep " + "[".repeat(100_000), "/Kids [3 0 R] /Count 1", "", ""));
        add("deep dictionaries", "tief.pdf", pdf("/D " + "<</D ".repeat(50_000), "/Kids [3 0 R] /Count 1", "", ""));
        add("deep pages", "tief.pdf", deepPages());
        add("deep brackets in drawing", "tief.pdf", drawing("[".repeat(200_000)));
        add("no end", "ende.pdf", Arrays.copyOf(good(), good().length / 2));
        add("no table", "tabelle.pdf", ascii("%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n%%EOF"));
        add("table points nowhere", "tabelle.pdf", ascii("%PDF-1.7\nstartxref\n99999999999\n%%EOF"));
        add(
                "table points to itself",
                "tabelle.pdf",
                ascii("%PDF-1.7\nxref\n0 1\ntrailer\n<</Prev 9>>\nstartxref\n9\n%%EOF"));
        add(
                "catalogue is a page",
                "tabelle.pdf",
                ascii("%PDF-1.7\n1 0 obj\n<</Pages 1 0 R>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF"));
        add(
                "reference to itself",
                "tabelle.pdf",
                ascii("%PDF-1.7\n1 0 obj\n1 0 R\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF"));
        add("encrypted", "geheim.pdf", encrypted("offen"));
        add("encrypted without password", "geheim.pdf", encrypted(""));
        add(
                "encrypted by nobody",
                "geheim.pdf",
                ascii(new String(good(), StandardCharsets.ISO_8859_1)
                        .replace("trailer\n<<", "trailer\n<</Encrypt <</Filter /None>> ")));
    }

    private void pdfBombs() throws IOException {
        add("page of zeros", "bombe.pdf", Bombs.pageOf(620));
        add("index of zeros", "bombe.pdf", Bombs.indexOf(100));
        add("small page of zeros", "bombe.pdf", Bombs.pageOf(10));
        add(
                "object stream of zeros",
                "bombe.pdf",
                stream("/Type /ObjStm /N 100000 /First 10", packed(new byte[50_000_000])));
        add(
                "object stream in itself",
                "bombe.pdf",
                stream("/Type /ObjStm /N 1 /First 4 /Extends 4 0 R", packed(ascii("4 0 1"))));
        add(
                "packed seven times",
                "bombe.pdf",
                stream(
                        "/Filter [/FlateDecode /FlateDecode /FlateDecode /FlateDecode /FlateDecode /FlateDecode /FlateDecode]",
                        packed(packed(packed(packed(packed(packed(packed(new byte[10_000_000])))))))));
        add("run lengths", "bombe.pdf", stream("/Type /ObjStm /N 1 /First 0 /Filter /RunLengthDecode", new byte[] {
            (byte) 129, 0
        }));
        add(
                "predictor with endless columns",
                "bombe.pdf",
                stream(
                        "/Filter /FlateDecode /DecodeParms <</Predictor 15 /Columns 2147483647>>",
                        packed(new byte[1000])));
        add("length of two thousand millions", "bombe.pdf", stream("/Length 2147483647", new byte[10]));
        add("negative length", "bombe.pdf", stream("/Length -1", new byte[10]));
        add("unknown filter", "bombe.pdf", stream("/Filter /Nonsense", new byte[10]));
    }

    private void drawingBombs() throws IOException {
        drawingBomb("a million states", "q ".repeat(300_000));
        drawingBomb("states nobody saved", "Q ".repeat(100_000));
        drawingBomb("endless lines", "0 0 m " + "1e30 1e30 l -1e30 1e30 l ".repeat(20_000) + "S");
        drawingBomb("dashes without length", "[0.0000001] 0 d 0 0 m 500 500 l S");
        drawingBomb("line of endless width", "1e38 w 0 0 m 5 5 l S");
        drawingBomb("clips", "0 0 9 9 re W n ".repeat(50_000));
        drawingBomb("wrong operands", "(a) (b) re [1 2] m << >> l f");
        drawingBomb("text without font", "BT (abc) Tj ET");
        drawingBomb("inline picture of endless size", "BI /W 999999 /H 999999 /BPC 8 /CS /RGB ID aaa EI");
        add(
                "form that draws itself",
                "bild.pdf",
                drawn(
                        "/XObject <</X 5 0 R>>",
                        "/X Do",
                        "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</XObject <</X 5 0 R>>>>",
                        ascii("/X Do /X Do")));
        add(
                "pattern that paints itself",
                "bild.pdf",
                drawn(
                        "/Pattern <</P 5 0 R>>",
                        "/Pattern cs /P scn 0 0 9 9 re f",
                        "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 1e-9 /YStep 1e-9 /Resources <</Pattern <</P 5 0 R>>>>",
                        ascii("/Pattern cs /P scn 0 0 9 9 re f")));
        add(
                "tiny tiles",
                "bild.pdf",
                drawn(
                        "/Pattern <</P 5 0 R>>",
                        "/Pattern cs /P scn 0 0 900 900 re f",
                        "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 0.0001 /YStep 0.0001 /Resources <<>>",
                        ascii("0 0 1 1 re f")));
        add(
                "picture of endless size",
                "bild.pdf",
                drawn(
                        "/XObject <</X 5 0 R>>",
                        "/X Do",
                        "/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /BitsPerComponent 8 /ColorSpace /DeviceRGB",
                        new byte[100]));
        add(
                "picture of negative size",
                "bild.pdf",
                drawn(
                        "/XObject <</X 5 0 R>>",
                        "/X Do",
                        "/Type /XObject /Subtype /Image /Width -5 /Height -5 /BitsPerComponent 8 /ColorSpace /DeviceRGB",
                        new byte[100]));
        add(
                "mask of itself",
                "bild.pdf",
                drawn(
                        "/XObject <</X 5 0 R>>",
                        "/X Do",
                        "/Type /XObject /Subtype /Image /Width 5 /Height 5 /BitsPerComponent 8 /ColorSpace /DeviceGray /SMask 5 0 R",
                        new byte[100]));
        add(
                "broken JBIG2",
                "bild.pdf",
                drawn(
                        "/XObject <</X 5 0 R>>",
                        "/X Do",
                        "/Type /XObject /Subtype /Image /Width 500 /Height 500 /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /JBIG2Decode",
                        random(300)));
        add(
                "broken JPEG 2000",
                "bild.pdf",
                drawn(
                        "/XObject <</X 5 0 R>>",
                        "/X Do",
                        "/Type /XObject /Subtype /Image /Width 500 /Height 500 /Filter /JPXDecode",
                        random(300)));
        add(
                "broken fax",
                "bild.pdf",
                drawn(
                        "/XObject <</X 5 0 R>>",
                        "/X Do",
                        "/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /CCITTFaxDecode /DecodeParms <</K -1 /Columns 60000>>",
                        random(3000)));
        add(
                "broken JPEG inside",
                "bild.pdf",
                drawn(
                        "/XObject <</X 5 0 R>>",
                        "/X Do",
                        "/Type /XObject /Subtype /Image /Width 9 /Height 9 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /DCTDecode",
                        Arrays.copyOf(jpeg(9, 9), 200)));
        add("broken TrueType", "schrift.pdf", font("/Subtype /TrueType", "FontFile2"));
        add("broken Type 1", "schrift.pdf", font("/Subtype /Type1", "FontFile"));
        add("broken CFF", "schrift.pdf", font("/Subtype /Type1", "FontFile3"));
        add(
                "font of drawings that writes itself",
                "schrift.pdf",
                drawn(
                        "/Font <</F 5 0 R>>",
                        "BT /F 9 Tf (a) Tj ET",
                        "/Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /FirstChar 97 /LastChar 97 /Widths [9] /Encoding <</Differences [97 /a]>> /CharProcs <</a 4 0 R>> /Resources <</Font <</F 5 0 R>>>>",
                        new byte[0]));
        add(
                "function without end",
                "farbe.pdf",
                drawn(
                        "/Shading <</S 5 0 R>>",
                        "/S sh",
                        "/ShadingType 1 /ColorSpace /DeviceRGB /Domain [0 1e30 0 1e30] /Function <</FunctionType 2 /N 1e30 /Domain [0 1]>>",
                        new byte[0]));
        add(
                "colour space of itself",
                "farbe.pdf",
                drawn("/ColorSpace <</C 5 0 R>>", "/C cs 1 scn 0 0 9 9 re f", "/N 1 /Alternate 5 0 R", random(100)));
    }

    private void drawingBomb(String what, String drawing) {
        add(what, "zeichnung.pdf", drawing(drawing));
    }

    private void pictures() throws IOException {
        add("picture of 900 million dots", "bild.png", Bombs.picture(30_000, 30_000));
        add("picture of 49 million dots", "bild.png", Bombs.picture(7_000, 7_000));
        add("one line of 30 000", "bild.png", Bombs.picture(30_000, 1));
        add("one column of 30 000", "bild.png", Bombs.picture(1, 30_000));
        add("size of zero", "bild.png", withSize(png(5, 5), 0, 0));
        add("size of two thousand millions", "bild.png", withSize(png(5, 5), Integer.MAX_VALUE, Integer.MAX_VALUE));
        add("negative size", "bild.png", withSize(png(5, 5), -1, -1));
        add("larger than its data", "bild.png", withSize(png(5, 5), 3000, 3000));
        add(
                "text bomb in png",
                "bild.png",
                withChunk(png(5, 5), "zTXt", joined(ascii("a\0\0"), packed(new byte[90_000_000]))));
        add(
                "profile bomb in png",
                "bild.png",
                withChunk(png(5, 5), "iCCP", joined(ascii("a\0\0"), packed(new byte[90_000_000]))));
        add("chunk of endless length", "bild.png", joined(Arrays.copyOf(png(5, 5), 33), ascii("\177\377\377\377IDAT")));
        add("png without end", "bild.png", Arrays.copyOf(png(50, 50), 60));
        add("jpeg without end", "bild.jpg", Arrays.copyOf(jpeg(50, 50), jpeg(50, 50).length / 2));
        add("jpeg head only", "bild.jpg", ascii("\377\330\377"));
        add("jpeg of 65 535 by 65 535", "bild.jpg", jpegOfSize(jpeg(8, 8), 0xFFFF, 0xFFFF));
        add("jpeg of size zero", "bild.jpg", jpegOfSize(jpeg(8, 8), 0, 0));
        add(
                "exif that points at itself",
                "bild.jpg",
                withExif(ascii("Exif\0\0II*\0\10\0\0\0\1\0\151\207\4\0\1\0\0\0\10\0\0\0\10\0\0\0")));
        add("exif with endless entries", "bild.jpg", withExif(ascii("Exif\0\0MM\0*\0\0\0\10\377\377")));
        add("exif of another direction", "bild.jpg", withExif(ascii("Exif\0\0MM\0*\377\377\377\377")));
        add(
                "exif of strange orientation",
                "bild.jpg",
                withExif(ascii("Exif\0\0MM\0*\0\0\0\10\0\1\1\22\0\3\0\0\0\1\0\177\0\0\0\0\0\0")));
        add("jpeg with broken tables", "bild.jpg", scrambled(jpeg(50, 50), 7, 20));
    }

    /** Honest files with a few bytes changed by chance, the same in every run. */
    private void scrambled() throws IOException {
        for (int seed = 0; seed < 12; seed++) {
            add("scrambled pdf " + seed, "zufall.pdf", scrambled(good(), seed, 12));
        }
        for (int seed = 0; seed < 6; seed++) {
            add("scrambled png " + seed, "zufall.png", scrambled(png(60, 60), seed, 4));
            add("scrambled jpeg " + seed, "zufall.jpg", scrambled(jpeg(60, 60), seed, 4));
        }
    }

    private static byte[] good() {
        return drawing("0 0 m 100 100 l S");
    }

    private static byte[] drawing(String operators) {
        return pdf("", "/Kids [3 0 R] /Count 1", "", operators);
    }

    private static byte[] pdf(String catalogue, String pages, String page, String drawing) {
        return assembled(
                object(1, "<</Type /Catalog /Pages 2 0 R " + catalogue + ">>"),
                object(2, "<</Type /Pages " + pages + ">>"),
                object(3, "<</Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R " + page + ">>"),
                stream(4, "/Length " + drawing.length(), ascii(drawing)));
    }

    private static byte[] stream(String dictionary, byte[] content) {
        var filter = dictionary.contains("/Filter") ? "" : "/Filter /FlateDecode ";
        var length = dictionary.contains("/Length") ? "" : "/Length " + content.length;
        return assembled(
                object(1, "<</Type /Catalog /Pages 2 0 R>>"),
                object(2, "<</Type /Pages /Kids [3 0 R] /Count 1>>"),
                object(3, "<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R>>"),
                stream(4, dictionary + " " + filter + length, content));
    }

    private static byte[] drawn(String resources, String drawing, String dictionary, byte[] content) {
        return assembled(
                object(1, "<</Type /Catalog /Pages 2 0 R>>"),
                object(2, "<</Type /Pages /Kids [3 0 R] /Count 1>>"),
                object(
                        3,
                        "<</Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources <<" + resources
                                + ">>>>"),
                stream(4, "/Length " + drawing.length(), ascii(drawing)),
                stream(5, dictionary + " /Length " + content.length, content));
    }

    private static byte[] font(String kind, String file) {
        return assembled(
                object(1, "<</Type /Catalog /Pages 2 0 R>>"),
                object(2, "<</Type /Pages /Kids [3 0 R] /Count 1>>"),
                object(
                        3,
                        "<</Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources <</Font <</F"
                                + " 5 0 R>>>>>>"),
                stream(4, "/Length 31", ascii("BT /F 12 Tf 9 99 Td (abc) Tj ET")),
                object(5, "<</Type /Font " + kind + " /BaseFont /X /FontDescriptor 6 0 R>>"),
                object(6, "<</Type /FontDescriptor /FontName /X /Flags 4 /" + file + " 7 0 R>>"),
                stream(7, "/Length 2000 /Length1 2000 /Subtype /Type1C", random(2000)));
    }

    private static byte[] deepPages() {
        var pieces = new ArrayList<byte[]>();
        pieces.add(object(1, "<</Type /Catalog /Pages 2 0 R>>"));
        for (int i = 2; i < 3000; i++) {
            pieces.add(object(i, "<</Type /Pages /Count 1 /Kids [" + (i + 1) + " 0 R]>>"));
        }
        pieces.add(object(3000, "<</Type /Page /MediaBox [0 0 9 9]>>"));
        return assembled(pieces.toArray(byte[][]::new));
    }

    private static byte[] assembled(byte[]... objects) {
        return joined(
                ascii("%PDF-1.7\n"), joined(objects), ascii("trailer\n<</Size 9 /Root 1 0 R>>\nstartxref\n0\n%%EOF\n"));
    }

    private static byte[] object(int number, String content) {
        return ascii(number + " 0 obj\n" + content + "\nendobj\n");
    }

    private static byte[] stream(int number, String dictionary, byte[] content) {
        return joined(
                ascii(number + " 0 obj\n<<" + dictionary + ">>\nstream\n"), content, ascii("\nendstream\nendobj\n"));
    }

    private static byte[] encrypted(String password) throws IOException {
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            var policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
            policy.setEncryptionKeyLength(128);
            pdf.protect(policy);
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] packed(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] png(int width, int height) throws IOException {
        return picture(width, height, "png");
    }

    private static byte[] jpeg(int width, int height) throws IOException {
        return picture(width, height, "jpg");
    }

    private static byte[] picture(int width, int height, String format) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            image.setRGB(x, x % height, Color.HSBtoRGB(x / (float) width, 1, 1));
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    private static byte[] withSize(byte[] png, int width, int height) {
        var changed = ByteBuffer.wrap(png.clone()).putInt(16, width).putInt(20, height);
        var crc = new CRC32();
        crc.update(changed.array(), 12, 17);
        return changed.putInt(29, (int) crc.getValue()).array();
    }

    private static byte[] withChunk(byte[] png, String type, byte[] content) {
        var named = joined(ascii(type), content);
        var crc = new CRC32();
        crc.update(named);
        var chunk = ByteBuffer.allocate(8 + named.length)
                .putInt(content.length)
                .put(named)
                .putInt((int) crc.getValue());
        return joined(Arrays.copyOf(png, 33), chunk.array(), Arrays.copyOfRange(png, 33, png.length));
    }

    private static byte[] jpegOfSize(byte[] jpeg, int width, int height) {
        var changed = ByteBuffer.wrap(jpeg.clone());
        for (int i = 2; i < jpeg.length - 9; i++) {
            if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == 0xC0) {
                changed.putShort(i + 5, (short) height).putShort(i + 7, (short) width);
            }
        }
        return changed.array();
    }

    private static byte[] withExif(byte[] exif) throws IOException {
        byte[] jpeg = jpeg(30, 20);
        var part = new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (exif.length + 2 >> 8), (byte) (exif.length + 2)};
        return joined(Arrays.copyOf(jpeg, 2), part, exif, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static byte[] scrambled(byte[] content, int seed, int changes) {
        var chance = new Random(seed);
        var scrambled = content.clone();
        for (int i = 0; i < changes; i++) {
            scrambled[10 + chance.nextInt(content.length - 10)] = (byte) chance.nextInt(256);
        }
        return scrambled;
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static byte[] joined(byte[]... parts) {
        var bytes = new ByteArrayOutputStream();
        for (var part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
