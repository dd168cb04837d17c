package de.amtsweg.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import de.amtsweg.documents.Block.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Draws an address as a QR code at the right, with words on its left. */
final class CodeComposer {
    private static final float SIZE = LetterPage.mm(28);
    private static final int BLACK = 0;

    /** The quiet zone a camera needs; the words keep this distance. */
    private static final float QUIET = LetterPage.mm(6);

    private final Composer composer;
    private final Code code;

    CodeComposer(Composer composer, Code code) {
        this.composer = composer;
        this.code = code;
    }

    void compose(Tag parent, float x, float width) {
        float wordsWidth = width - SIZE - QUIET;
        float step = Composer.SIZE * Composer.LEADING;
        var pieces = new ArrayList<Strip.Piece>();
        float y = 0;
        for (var text : code.beside()) {
            var tag = parent.add("P");
            for (var line : composer.lines(text, wordsWidth, Composer.SIZE)) {
                pieces.add(new Strip.Piece(
                        tag, line, x, y + Composer.SIZE * Composer.ASCENT, Composer.SIZE, Composer.INK));
                y += step;
            }
            y += 5;
        }
        var tag = parent.add("Figure").alternative(code.alternative());
        float left = x + width - SIZE;
        var figure = new Strip.Figure(tag, boxes(left, 2), left, 2, SIZE);
        composer.strips()
                .add(new Strip(10, Math.max(y, SIZE + 6), pieces, List.of(), false, List.of(), List.of(figure)));
    }

    /** One box for every run of dark modules in a row. */
    private List<Strip.Ornament> boxes(float left, float top) {
        var matrix = matrix(code.address());
        float module = SIZE / matrix.getWidth();
        var boxes = new ArrayList<Strip.Ornament>();
        for (int row = 0; row < matrix.getHeight(); row++) {
            for (int column = 0; column < matrix.getWidth(); column++) {
                int from = column;
                while (column < matrix.getWidth() && matrix.get(column, row)) {
                    column++;
                }
                if (column > from) {
                    boxes.add(new Strip.Ornament(
                            left + from * module, top + row * module, (column - from) * module, module, BLACK));
                }
            }
        }
        return boxes;
    }

    private static BitMatrix matrix(String address) {
        try {
            var hints = Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);
            return new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 1, 1, hints);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(
                    "No code can hold an address of " + address.length() + " characters", tooLong);
        }
    }
}
