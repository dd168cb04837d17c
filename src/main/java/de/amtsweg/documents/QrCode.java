package de.amtsweg.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.ImageIO;

/** A text as a QR code for screens. */
public final class QrCode {
    private static final int PIXELS = 5;
    private static final int WHITE = 0xFFFFFF;

    private QrCode() {}

    /**
     * As PNG, five pixels per module, with the quiet zone the standard asks for; error correction level M.
     *
     * @throws IllegalArgumentException when the text is too long for a QR code
     */
    public static byte[] png(String text) {
        try {
            var hints = Map.of(
                    EncodeHintType.ERROR_CORRECTION,
                    ErrorCorrectionLevel.M,
                    EncodeHintType.CHARACTER_SET,
                    StandardCharsets.UTF_8.name(),
                    EncodeHintType.MARGIN,
                    4);
            var code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1, hints);
            int side = code.getWidth() * PIXELS;
            var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
            for (int y = 0; y < side; y++) {
                for (int x = 0; x < side; x++) {
                    image.setRGB(x, y, code.get(x / PIXELS, y / PIXELS) ? 0 : WHITE);
                }
            }
            var png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("A QR code holds no " + text.length() + " characters", tooLong);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
