package de.amtsweg.documents;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Optional;

/** Looks whether a file is harmless. */
record InspectErrand(byte[] content, FileKind fileKind) implements Errand<Fit> {
    private static final int LARGEST_PREVIEW = 256 * 1024;

    @Override
    public Kind kind() {
        return Kind.INSPECT;
    }

    @Override
    public void ask(DataOutputStream question) throws IOException {
        question.writeInt(fileKind.ordinal());
        Frames.write(question, content);
    }

    @Override
    public Fit hear(DataInputStream answer) throws IOException, Unfit {
        Frames.expect(answer);
        int pages = answer.readInt();
        var changed = Frames.read(answer, Frames.LARGEST);
        var preview = Frames.read(answer, LARGEST_PREVIEW);
        var fit = new Fit(changed.length == 0 ? content : changed, pages, preview);
        boolean sense = pages > 0
                && FileKind.of(fit.content()).equals(Optional.of(fileKind))
                && (preview.length == 0 || FileKind.of(preview).equals(Optional.of(FileKind.PNG)));
        if (!sense) {
            throw Frames.senseless();
        }
        return fit;
    }

    static void serve(DataInputStream question, DataOutputStream answer) throws IOException {
        var kind = Frames.one(question, FileKind.values());
        var content = Frames.read(question, Frames.LARGEST);
        try {
            var fit = Inspection.of(content, kind);
            Frames.fit(answer);
            answer.writeInt(fit.pages());
            Frames.write(answer, fit.content() == content ? new byte[0] : fit.content());
            Frames.write(answer, fit.preview());
        } catch (Unfit unfit) {
            Frames.unfit(answer, unfit.reason());
        }
    }

    /** Without the file. */
    @Override
    public String toString() {
        return "InspectErrand[" + fileKind + ", " + content.length + " bytes]";
    }
}
