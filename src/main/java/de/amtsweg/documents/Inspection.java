package de.amtsweg.documents;

import java.io.IOException;

/** Looks into one file. Nobody should do that in the server itself: see {@link Inspectors}. */
final class Inspection {
    private Inspection() {}

    static Fit of(byte[] content, FileKind kind) throws Unfit {
        try {
            return switch (kind) {
                case PDF -> new Fit(content, new PdfInspection(content).pages(), new byte[0]);
                case JPEG, PNG -> ImageRewriting.rewrite(content, kind);
            };
        } catch (IOException | RuntimeException | StackOverflowError stumbled) {
            // Whatever a library stumbles over in a hostile file: for the sender it is a file nobody can open.
            throw new Unfit(UploadRefusal.DAMAGED);
        }
    }
}
