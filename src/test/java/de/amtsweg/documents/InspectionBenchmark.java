package de.amtsweg.documents;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** What it costs that files are looked at in a process of their own. Nothing is asserted about time. */
class InspectionBenchmark {
    private static final int TIMES = Integer.getInteger("bench.files", 20);

    private interface Look {
        Fit at(byte[] content, FileKind kind) throws Exception;
    }

    @Test
    void ordinaryFiles() throws Exception {
        var inspectors = new Inspectors(new DocumentSettings(
                new DocumentSettings.Inspection(
                        1, DataSize.ofMegabytes(512), Duration.ofSeconds(20), Duration.ofSeconds(30), 10_000),
                new DocumentSettings.Conversion(1, Duration.ofSeconds(60)),
                "",
                true));
        long began = System.nanoTime();
        inspectors.inspect(Bombs.picture(3, 2), FileKind.PNG);
        System.out.printf(Locale.ROOT, "%nThe first file of a process: %.0f ms%n", millis(began));
        System.out.printf("%-34s %10s %12s %12s%n", "median of " + TIMES, "kB", "here, ms", "apart, ms");
        for (var file : files().entrySet()) {
            byte[] content = file.getValue();
            var kind = FileKind.of(content).orElseThrow();
            System.out.printf(
                    Locale.ROOT,
                    "%-34s %10d %12.1f %12.1f%n",
                    file.getKey(),
                    content.length / 1024,
                    median(Inspection::of, content, kind),
                    median(inspectors::inspect, content, kind));
        }
        inspectors.destroy();
    }

    private static double median(Look look, byte[] content, FileKind kind) throws Exception {
        var times = new double[TIMES];
        for (int i = -TIMES / 2; i < TIMES; i++) {
            long began = System.nanoTime();
            look.at(content, kind);
            times[Math.max(0, i)] = millis(began);
        }
        Arrays.sort(times);
        return times[TIMES / 2];
    }

    private static double millis(long began) {
        return (System.nanoTime() - began) / 1e6;
    }

    private static Map<String, byte[]> files() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("letter, PDF", new PdfWriter().write(Letters.certificate()));
        files.put("screenshot 1920 × 1080, PNG", image(1920, 1080, false, "png"));
        files.put("photo 2 megapixels, JPEG", image(1600, 1200, true, "jpg"));
        files.put("photo 12 megapixels, JPEG", image(4000, 3000, true, "jpg"));
        return files;
    }

    private static byte[] image(int width, int height, boolean grainy, String format) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, Color.WHITE, width, height, Color.BLUE));
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        var random = new Random(7);
        for (int y = 0; grainy && y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, image.getRGB(x, y) ^ random.nextInt(8) * 0x010101);
            }
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }
}
