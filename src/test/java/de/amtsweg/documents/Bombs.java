package de.amtsweg.documents;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Makes small files that become large when they are opened. */
final class Bombs {
    private Bombs() {}

    /** A PDF with one page whose content is so many megabytes of nothing. */
    static byte[] pageOf(int megabytes) throws IOException {
        return pdf("", zeros(megabytes), "/Length %d /Filter /FlateDecode");
    }

    /** A PDF whose table of contents is so many megabytes of nothing; libraries unpack it on opening. */
    static byte[] indexOf(int megabytes) throws IOException {
        return pdf("/Type /XRef /W [1 4 2] /Size 5 /Root 1 0 R ", zeros(megabytes), "/Length %d /Filter /FlateDecode");
    }

    private static byte[] pdf(String dictionary, byte[] stream, String packing) throws IOException {
        var bytes = new ByteArrayOutputStream();
        write(bytes, "%PDF-1.7\n1 0 obj\n<</Type /Catalog /Pages 2 0 R>>\nendobj\n");
        write(bytes, "2 0 obj\n<</Type /Pages /Kids [3 0 R] /Count 1>>\nendobj\n");
        write(bytes, "3 0 obj\n<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R>>\nendobj\n");
        int at = bytes.size();
        write(bytes, "4 0 obj\n<<" + dictionary + packing.formatted(stream.length) + ">>\nstream\n");
        bytes.write(stream);
        write(bytes, "\nendstream\nendobj\n");
        if (dictionary.isEmpty()) {
            write(bytes, "trailer\n<</Size 5 /Root 1 0 R>>\n");
        }
        write(bytes, "startxref\n" + at + "\n%%EOF\n");
        return bytes.toByteArray();
    }

    /** A white picture, grey and one bit deep: a square of 30 000 has 900 million pixels and a few hundred kilobytes. */
    static byte[] picture(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A});
        var head = new ByteArrayOutputStream();
        var fields = new DataOutputStream(head);
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {1, 0, 0, 0, 0});
        chunk(bytes, "IHDR", head.toByteArray());
        var pixels = new ByteArrayOutputStream();
        try (var packed = new DeflaterOutputStream(pixels, new Deflater(Deflater.BEST_SPEED))) {
            var line = new byte[1 + (width + 7) / 8];
            for (int y = 0; y < height; y++) {
                packed.write(line);
            }
        }
        chunk(bytes, "IDAT", pixels.toByteArray());
        chunk(bytes, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] content) throws IOException {
        var named = new ByteArrayOutputStream();
        write(named, type);
        named.write(content);
        var crc = new CRC32();
        crc.update(named.toByteArray());
        var out = new DataOutputStream(png);
        out.writeInt(content.length);
        out.write(named.toByteArray());
        out.writeInt((int) crc.getValue());
    }

    static byte[] zeros(int megabytes) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_SPEED))) {
            for (int i = 0; i < megabytes; i++) {
                out.write(new byte[1024 * 1024]);
            }
        }
        return bytes.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
