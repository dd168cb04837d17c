package de.amtsweg.documents;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Paints an image anew: what it shows stays, what it hides (where the photo was taken, previews, appended files) goes. The
 * way up a camera noted is applied to the picture.
 */
final class ImageRewriting {
    private static final long MOST_PIXELS = 50_000_000;
    private static final long ENOUGH_PIXELS = 16_000_000;
    private static final int MOST_SIDE = 30_000;
    private static final int PREVIEW_SIDE = 160;
    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private ImageRewriting() {}

    static Fit rewrite(byte[] content, FileKind kind) throws Unfit, IOException {
        byte[] picture = kind == FileKind.PNG ? withoutExtras(content) : content;
        var image = read(picture, kind);
        if (kind == FileKind.JPEG) {
            image = turned(image, ExifOrientation.of(content));
        }
        var painted = kind == FileKind.PNG ? opaqueOrNot(image) : image;
        return new Fit(write(painted, kind), 1, write(small(painted), FileKind.PNG));
    }

    private static BufferedImage read(byte[] content, FileKind kind) throws Unfit, IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(kind.ending()).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(in, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MOST_PIXELS || width > MOST_SIDE || height > MOST_SIDE) {
                throw new Unfit(UploadRefusal.IMAGE_TOO_LARGE);
            }
            var param = reader.getDefaultReadParam();
            if (width * height > ENOUGH_PIXELS) {
                param.setSourceSubsampling(2, 2, 0, 0);
            }
            return reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }

    /** A PNG may hold packed texts of any size; only what makes the picture is read. */
    private static byte[] withoutExtras(byte[] png) throws Unfit {
        var in = ByteBuffer.wrap(png);
        var out = new ByteArrayOutputStream(png.length);
        out.write(png, 0, 8);
        in.position(8);
        while (in.remaining() >= 12) {
            int start = in.position();
            int length = in.getInt();
            byte[] type = new byte[4];
            in.get(type);
            if (length < 0 || length > in.remaining() - 4) {
                throw new Unfit(UploadRefusal.DAMAGED);
            }
            in.position(start + 12 + length);
            var name = new String(type, StandardCharsets.US_ASCII);
            if (NEEDED.contains(name)) {
                out.write(png, start, 12 + length);
            }
            if (name.equals("IEND")) {
                return out.toByteArray();
            }
        }
        throw new Unfit(UploadRefusal.DAMAGED);
    }

    /** Turns and mirrors as one of the eight orientations of EXIF says. */
    private static BufferedImage turned(BufferedImage image, int orientation) {
        int width = image.getWidth();
        int height = image.getHeight();
        var turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
        boolean sideways = orientation >= 5 && orientation <= 8;
        return painted(image, sideways ? height : width, sideways ? width : height, turn, false);
    }

    private static BufferedImage painted(
            BufferedImage image, int width, int height, AffineTransform turn, boolean transparent) {
        var canvas = new BufferedImage(
                width, height, transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var graphics = canvas.createGraphics();
        if (!transparent) {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
        }
        graphics.drawImage(image, turn, null);
        graphics.dispose();
        return canvas;
    }

    private static BufferedImage opaqueOrNot(BufferedImage image) {
        boolean transparent = image.getColorModel().hasAlpha();
        return painted(image, image.getWidth(), image.getHeight(), new AffineTransform(), transparent);
    }

    /** Small enough to stand beside its name; first coarsely to four times that size, which is fast, then smoothly. */
    private static BufferedImage small(BufferedImage image) {
        var coarse = scaled(image, 4 * PREVIEW_SIDE, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        var half = scaled(coarse, 2 * PREVIEW_SIDE, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        return scaled(half, PREVIEW_SIDE, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    }

    private static BufferedImage scaled(BufferedImage image, int side, Object interpolation) {
        int longer = Math.max(image.getWidth(), image.getHeight());
        if (longer <= side) {
            return image;
        }
        int width = Math.max(1, image.getWidth() * side / longer);
        int height = Math.max(1, image.getHeight() * side / longer);
        var canvas = new BufferedImage(width, height, image.getType());
        var graphics = canvas.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, interpolation);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return canvas;
    }

    private static byte[] write(BufferedImage image, FileKind kind) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName(kind.ending()).next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var param = writer.getDefaultWriteParam();
            if (kind == FileKind.JPEG) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(0.9f);
            }
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
