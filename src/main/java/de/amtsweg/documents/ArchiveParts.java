package de.amtsweg.documents;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** What PDF/A-3 and PDF/UA want beside the pages: metadata, colour profile, language, attached data. */
final class ArchiveParts {
    private static final String PRODUCER = "Amtsweg";
    /** Red, green and blue. */
    private static final int COLOURS = 3;

    private static final Deflated COLOUR_PROFILE =
            Deflated.best(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    private static final String XMP = """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" pdfaid:part="3" pdfaid:conformance="A"/>
            <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" dc:format="application/pdf"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title><dc:language><rdf:Bag><rdf:li>%2$s</rdf:li></rdf:Bag></dc:language></rdf:Description>
            <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:CreateDate="%3$s" xmp:ModifyDate="%3$s"/>
            <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" pdf:Producer="%4$s"/>
            <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of PDF/UA standard</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
            </rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>""";

    private ArchiveParts() {}

    static void addTo(PDDocument pdf, DocumentModel model, List<Enclosure> enclosures) throws IOException {
        // The file's identity follows from what it says, so that the same content gives the same bytes.
        long identity = Objects.hash(
                model.writtenAt().truncatedTo(ChronoUnit.SECONDS),
                model.title(),
                model.recipient(),
                model.references(),
                model.blocks(),
                model.data().orElse(""),
                model.edition());
        addTo(pdf, model.title(), model.language(), model.writtenAt(), identity, all(model.data(), enclosures));
    }

    private static List<Enclosure> all(Optional<String> data, List<Enclosure> enclosures) {
        return Stream.concat(
                        data.stream()
                                .map(json -> new Enclosure(
                                        "daten.json",
                                        "application/json",
                                        "Data",
                                        "Die Angaben dieses Dokuments, maschinenlesbar",
                                        json.getBytes(StandardCharsets.UTF_8))),
                        enclosures.stream())
                .toList();
    }

    /** @param identity the same for the same content, so that it gives the same bytes */
    static void addTo(PDDocument pdf, String name, Locale locale, Instant at, long identity, List<Enclosure> enclosures)
            throws IOException {
        Instant written = at.truncatedTo(ChronoUnit.SECONDS);
        String title = printable(name);
        String language = locale.toLanguageTag();

        var information = pdf.getDocumentInformation();
        information.setTitle(title);
        information.setProducer(PRODUCER);
        information.setCreationDate(calendar(written));
        information.setModificationDate(calendar(written));

        var catalogue = pdf.getDocumentCatalog();
        catalogue.setLanguage(language);
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalogue.setViewerPreferences(preferences);
        String xmp = XMP.formatted(
                escaped(title),
                language,
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(written.atOffset(ZoneOffset.UTC)),
                PRODUCER);
        catalogue.setMetadata(new PDMetadata(pdf, new ByteArrayInputStream(xmp.getBytes(StandardCharsets.UTF_8))));

        catalogue.addOutputIntent(colours(pdf));
        if (!enclosures.isEmpty()) {
            attach(pdf, enclosures, written);
        }
        pdf.setDocumentId(identity);
    }

    /** The colours of screens. */
    private static PDOutputIntent colours(PDDocument pdf) throws IOException {
        var profile = COLOUR_PROFILE.in(pdf);
        profile.setInt(COSName.N, COLOURS);
        var dictionary = new COSDictionary();
        dictionary.setItem(COSName.TYPE, COSName.OUTPUT_INTENT);
        dictionary.setItem(COSName.S, COSName.GTS_PDFA1);
        dictionary.setItem(COSName.DEST_OUTPUT_PROFILE, profile);
        var intent = new PDOutputIntent(dictionary);
        intent.setInfo("sRGB IEC61966-2.1");
        intent.setOutputCondition("sRGB IEC61966-2.1");
        intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        return intent;
    }

    private static void attach(PDDocument pdf, List<Enclosure> enclosures, Instant written) throws IOException {
        var named = new TreeMap<String, PDComplexFileSpecification>();
        var associated = new COSArray();
        for (var enclosure : enclosures) {
            var specification = specification(pdf, enclosure, written);
            named.put(enclosure.name(), specification);
            associated.add(specification.getCOSObject());
        }
        var files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(named);
        var names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        pdf.getDocumentCatalog().setNames(names);
        pdf.getDocumentCatalog().getCOSObject().setItem(COSName.AF, associated);
    }

    private static PDComplexFileSpecification specification(PDDocument pdf, Enclosure enclosure, Instant written)
            throws IOException {
        var file = new PDEmbeddedFile(pdf, new ByteArrayInputStream(enclosure.content()), COSName.FLATE_DECODE);
        file.setSubtype(enclosure.mediaType());
        file.setSize(enclosure.content().length);
        file.setModDate(calendar(written));
        var specification = new PDComplexFileSpecification();
        specification.setFile(enclosure.name());
        specification.setFileUnicode(enclosure.name());
        specification.setFileDescription(enclosure.description());
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        specification.getCOSObject().setName("AFRelationship", enclosure.relationship());
        return specification;
    }

    private static Calendar calendar(Instant instant) {
        var calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        calendar.setTimeInMillis(instant.toEpochMilli());
        return calendar;
    }

    /** What XML cannot say is left out, in the file's properties too, so that both titles are the same. */
    private static String printable(String text) {
        return text.codePoints()
                .filter(codePoint -> codePoint >= 0x20
                        && codePoint != 0x7F
                        && !(codePoint >= 0xD800 && codePoint < 0xE000)
                        && codePoint != 0xFFFE
                        && codePoint != 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
