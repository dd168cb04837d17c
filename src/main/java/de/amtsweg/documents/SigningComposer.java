package de.amtsweg.documents;

import de.amtsweg.documents.Block.Signing;
import java.util.List;

/** Sets the place for a seal pressed by hand and, at its right, the line for a signature; both in one piece. */
final class SigningComposer {
    private static final float SEAL = LetterPage.mm(40);
    private static final float GAP = LetterPage.mm(15);
    private static final float BEFORE = 24;
    private static final float PEN = 0.6f;
    private static final float SIZE = 9;

    private final Composer composer;
    private final Signing signing;

    SigningComposer(Composer composer, Signing signing) {
        this.composer = composer;
        this.signing = signing;
    }

    void compose(Tag parent, float x, float width) {
        var strips = composer.strips();
        if (!strips.isEmpty()) {
            // A signature alone on a page would say nothing about what was signed.
            strips.set(strips.size() - 1, strips.getLast().keptWithNext());
        }
        var mark = composer.line(Text.of("(" + signing.sealPlace() + ") "), SIZE);
        float middle = x + (SEAL - mark.width() * SIZE / 1000) / 2;
        float lineX = x + SEAL + GAP;
        var name = composer.lines(Text.of(signing.signatory()), x + width - lineX, SIZE)
                .getFirst();
        strips.add(new Strip(
                BEFORE,
                SEAL,
                List.of(
                        new Strip.Piece(parent.add("P"), mark, middle, SEAL / 2, SIZE, Composer.GREY),
                        new Strip.Piece(parent.add("P"), name, lineX, SEAL - 2, SIZE, Composer.INK)),
                List.of(
                        box(x, 0, SEAL, PEN),
                        box(x, SEAL - PEN, SEAL, PEN),
                        box(x, 0, PEN, SEAL),
                        box(x + SEAL - PEN, 0, PEN, SEAL),
                        new Strip.Ornament(lineX, SEAL - 14, x + width - lineX, PEN, Composer.INK)),
                false,
                List.of()));
    }

    private static Strip.Ornament box(float x, float y, float width, float height) {
        return new Strip.Ornament(x, y, width, height, Composer.HAIRLINE);
    }
}
