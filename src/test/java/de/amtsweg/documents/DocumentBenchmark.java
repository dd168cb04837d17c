package de.amtsweg.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import de.amtsweg.documents.Block.Heading;
import de.amtsweg.documents.Block.Items;
import de.amtsweg.documents.Block.LabelValue;
import de.amtsweg.documents.Block.LabelValues;
import de.amtsweg.documents.Block.Paragraph;
import de.amtsweg.documents.Block.Table;
import de.amtsweg.efile.ChainOfNotices;
import de.amtsweg.testbase.MovableClock;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;

/**
 * What a notice of two pages costs on one thread: written with its data attached, sealed, verified, chained
 * to the lines of its file; and the same content by
 * way of HTML. Nothing is asserted about time.
 */
class DocumentBenchmark {
    private static final int WARM_UP = Integer.getInteger("bench.warm-up", 300);
    private static final int TIMES = Integer.getInteger("bench.documents", 1000);
    /** What the thread itself worked says more than the clock where others work, too. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final MovableClock CLOCK = new MovableClock();
    private static final List<String> TEXTS = texts();
    private static final String FONTS = "liberation/";
    private static final byte[] REGULAR = font("LiberationSans-Regular.ttf");
    private static final byte[] BOLD = font("LiberationSans-Bold.ttf");
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final String HTML = html();

    @Test
    void aNoticeOfTwoPages() throws Exception {
        long began = System.nanoTime();
        var sealer = TestSeals.sealer(CLOCK);
        var key = TestSeals.elliptic();
        var writer = new PdfWriter();
        long prepared = System.nanoTime();
        var first = sealer.seal(writer.write(notice()), key, "Stadt Musterstadt", Optional.empty());
        System.out.printf(
                Locale.ROOT,
                "%nThe first document of a process, sealed: %.0f ms, after %.0f ms of preparation%n",
                (System.nanoTime() - prepared) / 1e6,
                (prepared - began) / 1e6);
        var rsa = TestSeals.rsa();
        var unsealed = writer.write(notice());
        pages("ours", first.content());
        pages("by HTML", byHtml());

        System.out.printf(
                "%-46s %10s %10s %10s %10s%n", TIMES + " times, warm", "median, ms", "p99, ms", "CPU, ms", "kB");
        var written = measure("written, data attached", () -> writer.write(notice()));
        measure(
                "sealed and verified, EC P-256",
                () -> sealer.seal(unsealed, key, "Stadt", Optional.empty()).content());
        measure(
                "sealed and verified, RSA 3072",
                () -> sealer.seal(unsealed, rsa, "Stadt", Optional.empty()).content());
        var chain = new ChainOfNotices();
        measure("written, data attached, sealed (EC), chained", () -> {
            var sealed = sealer.seal(writer.write(notice()), key, "Stadt", Optional.empty());
            chain.add(sealed.content());
            return sealed.content();
        });
        var html = measure("openhtmltopdf, PDF/A-3a + PDF/UA, unsealed", DocumentBenchmark::byHtml);
        System.out.printf(Locale.ROOT, "openhtmltopdf takes %.1f times the CPU time of our writer%n", html / written);
    }

    private static double measure(String what, Callable<byte[]> work) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            work.call();
        }
        var times = new double[TIMES];
        var busy = new double[TIMES];
        int size = 0;
        for (int i = 0; i < TIMES; i++) {
            long worked = THREADS.getCurrentThreadCpuTime();
            long began = System.nanoTime();
            size = work.call().length;
            times[i] = (System.nanoTime() - began) / 1e6;
            busy[i] = (THREADS.getCurrentThreadCpuTime() - worked) / 1e6;
        }
        Arrays.sort(times);
        Arrays.sort(busy);
        System.out.printf(
                Locale.ROOT,
                "%-46s %10.2f %10.2f %10.2f %10d%n",
                what,
                times[TIMES / 2],
                times[TIMES * 99 / 100],
                busy[TIMES / 2],
                size / 1024);
        return busy[TIMES / 2];
    }

    private static void pages(String what, byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            System.out.printf("%s: %d pages%n", what, document.getNumberOfPages());
        }
    }

    private static List<String> texts() {
        var texts = new ArrayList<String>();
        for (int i = 1; i <= 7; i++) {
            texts.add(
                    ("Auf Ihren Antrag vom 03.05.2026 hin haben wir die Unterlagen geprüft, die Sie uns gesandt haben."
                                    + " Zu Punkt %d stellen wir fest, dass die Voraussetzungen des § 15 Absatz 1 der"
                                    + " Gewerbeordnung vorliegen und Ihre Tätigkeit am angegebenen Ort ausgeübt werden darf.")
                            .formatted(i));
        }
        return texts;
    }

    static DocumentModel notice() {
        var blocks = new ArrayList<Block>(Arrays.asList(new Paragraph(Text.of("Guten Tag Lena Łukaszewicz-Öztürk,"))));
        TEXTS.forEach(text -> blocks.add(new Paragraph(Text.of(text))));
        blocks.add(new Heading(1, Text.of("Gebühren")));
        var rows = new ArrayList<List<Text>>();
        var values = new ArrayList<LabelValue>();
        for (int i = 1; i <= 8; i++) {
            rows.add(List.of(Text.of("Gebühr Nummer " + i), Text.of("Tarifstelle 12." + i), Text.of(i + "6,00 €")));
            values.add(LabelValue.of("Angabe " + i, "Rathausgasse " + i + ", 12345 Musterstadt"));
        }
        blocks.add(new Table(
                List.of(
                        Block.Column.left("Gebühr"),
                        Block.Column.left("Rechtsgrundlage"),
                        Block.Column.right("Betrag")),
                rows));
        blocks.add(new Heading(1, Text.of("Angaben")));
        blocks.add(new LabelValues(values));
        blocks.add(Items.bullets(TEXTS.subList(0, 3)));
        blocks.add(new Heading(1, Text.of("Rechtsbehelfsbelehrung")));
        blocks.add(new Paragraph(Text.of(TEXTS.getLast())));
        blocks.add(new Block.SealField(
                "Elektronisches Siegel: Stadt Musterstadt",
                List.of("Elektronisches Siegel", "Stadt Musterstadt", "gesiegelt am 04.05.2026")));
        return Letters.titled("Gebührenbescheid", blocks.toArray(Block[]::new));
    }

    /** The same words by way of HTML, with the same fonts. */
    private static byte[] byHtml() throws Exception {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder()
                .useFastMode()
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_3_A)
                .useColorProfile(COLOURS)
                .withHtmlContent(HTML, "/")
                .toStream(out);
        builder.useFont(() -> new ByteArrayInputStream(REGULAR), "Sans", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(BOLD), "Sans", 700, FontStyle.NORMAL, true);
        builder.run();
        return out.toByteArray();
    }

    private static byte[] font(String name) {
        try (var in = DocumentBenchmark.class.getClassLoader().getResourceAsStream(FONTS + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String html() {
        var rows = new StringBuilder();
        var values = new StringBuilder();
        for (int i = 1; i <= 8; i++) {
            rows.append(
                    "<tr><td>Gebühr Nummer %d</td><td>Tarifstelle 12.%d</td><td>%d6,00 €</td></tr>".formatted(i, i, i));
            values.append("<tr><th>Angabe %d</th><td>Rathausgasse %d, 12345 Musterstadt</td></tr>".formatted(i, i));
        }
        return """
                <html lang="de"><head><title>Gebührenbescheid</title>
                <meta name="description" content="Gebührenbescheid"/><style>
                @page { size: A4; margin: 25mm 20mm 22mm 25mm; }
                body { font-family: Sans; font-size: 10.5pt; line-height: 1.32; }
                p, li { margin: 7pt 0 0 0; } h1 { font-size: 15pt; margin: 0; } h2 { font-size: 12pt; margin: 15pt 0 0 0; }
                table { width: 100%%; border-collapse: collapse; }
                th, td { text-align: left; border-bottom: 0.5pt solid #C4C4C4; }
                .address { margin-top: 15mm; height: 40mm; }
                .seal { border: 0.6pt solid #C4C4C4; padding: 7pt; width: 85mm; }
                </style></head><body>
                <p><b>Stadt Musterstadt</b><br/>Gewerbeamt</p>
                <p class="address">Lena Łukaszewicz-Öztürk<br/>Musterweg 5 b<br/>12345 Musterstadt</p>
                <p>Unser Zeichen AW-2026-7F3K-Q9PM, Datum 04.05.2026</p>
                <h1>Gebührenbescheid</h1><p>Guten Tag Lena Łukaszewicz-Öztürk,</p>%s
                <h2>Gebühren</h2><table><thead><tr><th>Gebühr</th><th>Rechtsgrundlage</th><th>Betrag</th></tr></thead>
                <tbody>%s</tbody></table><h2>Angaben</h2><table>%s</table><ul>%s</ul>
                <h2>Rechtsbehelfsbelehrung</h2><p>%s</p>
                <p class="seal"><b>Elektronisches Siegel</b><br/>Stadt Musterstadt<br/>gesiegelt am 04.05.2026</p>
                </body></html>""".formatted(inside("p", TEXTS), rows, values, inside("li", TEXTS.subList(0, 3)), TEXTS.getLast());
    }

    private static String inside(String tag, List<String> texts) {
        return texts.stream()
                .map(text -> "<" + tag + ">" + text + "</" + tag + ">")
                .collect(Collectors.joining());
    }
}
