package de.amtsweg.documents;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Reads the words of a PDF. */
record TextErrand(byte[] pdf) implements Errand<String> {
    @Override
    public Kind kind() {
        return Kind.READ_TEXT;
    }

    @Override
    public void ask(DataOutputStream question) throws IOException {
        Frames.write(question, pdf);
    }

    @Override
    public String hear(DataInputStream answer) throws IOException, Unfit {
        Frames.expect(answer);
        return new String(Frames.read(answer, 4 * PdfText.LONGEST), StandardCharsets.UTF_8);
    }

    static void serve(DataInputStream question, DataOutputStream answer) throws IOException {
        var pdf = Frames.read(question, Frames.LARGEST);
        try {
            var words = PdfText.of(pdf);
            Frames.fit(answer);
            Frames.write(answer, words);
        } catch (Unfit unfit) {
            Frames.unfit(answer, unfit.reason());
        }
    }

    /** Without the file. */
    @Override
    public String toString() {
        return "TextErrand[" + pdf.length + " bytes]";
    }
}
