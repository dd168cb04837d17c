package de.amtsweg.documents;

import de.amtsweg.documents.Block.SealField;
import java.util.ArrayList;
import java.util.List;

/** Sets what people see of a seal into a frame, kept in one piece, with the field over it. */
final class SealComposer {
    private static final float WIDTH = LetterPage.mm(85);
    private static final float BEFORE = 16;
    private static final float PADDING = 7;
    private static final float PEN = 0.6f;
    private static final float BAR = 3;
    private static final float SIZE = 9.5f;
    private static final int LINES_BEFORE = 3;

    private final Composer composer;
    private final SealField seal;

    SealComposer(Composer composer, SealField seal) {
        this.composer = composer;
        this.seal = seal;
    }

    void compose(Tag parent, float x, float width) {
        keepWithTextBefore();
        float frame = Math.min(WIDTH, width);
        float left = x + BAR + PADDING;
        var words = parent.add("P");
        var pieces = new ArrayList<Strip.Piece>();
        float y = PADDING;
        for (int i = 0; i < seal.lines().size(); i++) {
            // The blank keeps a screen reader from running the lines together.
            var text = seal.lines().get(i) + " ";
            for (var line :
                    composer.lines(i == 0 ? Text.bold(text) : Text.of(text), x + frame - PADDING - left, SIZE)) {
                pieces.add(new Strip.Piece(words, line, left, y + SIZE, SIZE, Composer.INK));
                y += SIZE * Composer.LEADING;
            }
        }
        float height = y + PADDING;
        var field = new Strip.Field(parent.add("Form"), seal.name(), x, 0, frame, height);
        composer.strips()
                .add(new Strip(
                        BEFORE, height, pieces, frame(x, frame, height), false, List.of(), List.of(), List.of(field)));
    }

    /** A seal alone on a page would say nothing about what it belongs to. */
    private void keepWithTextBefore() {
        var strips = composer.strips();
        for (int i = Math.max(0, strips.size() - LINES_BEFORE); i < strips.size(); i++) {
            strips.set(i, strips.get(i).keptWithNext());
        }
    }

    private static List<Strip.Ornament> frame(float x, float width, float height) {
        return List.of(
                new Strip.Ornament(x, 0, width, PEN, Composer.HAIRLINE),
                new Strip.Ornament(x, height - PEN, width, PEN, Composer.HAIRLINE),
                new Strip.Ornament(x + width - PEN, 0, PEN, height, Composer.HAIRLINE),
                new Strip.Ornament(x, 0, BAR, height, Composer.GREY));
    }
}
