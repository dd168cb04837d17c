package de.amtsweg.documents;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Draws one page of a document for people to see; the first has number 1. */
record PageErrand(byte[] content, FileKind fileKind, int page) implements Errand<PageErrand.Shown> {
    private static final int RESOLUTION = 90;

    /** A page as JPEG, and how many there are. */
    record Shown(int pages, byte[] picture) {}

    @Override
    public Kind kind() {
        return Kind.SHOW_PAGE;
    }

    @Override
    public void ask(DataOutputStream question) throws IOException {
        question.writeInt(fileKind.ordinal());
        question.writeInt(page);
        Frames.write(question, content);
    }

    @Override
    public Shown hear(DataInputStream answer) throws IOException, Unfit {
        Frames.expect(answer);
        int pages = answer.readInt();
        var picture = Frames.read(answer, Frames.LARGEST);
        if (pages < 1 || FileKind.of(picture).filter(FileKind.JPEG::equals).isEmpty()) {
            throw Frames.senseless();
        }
        return new Shown(pages, picture);
    }

    static void serve(DataInputStream question, DataOutputStream answer) throws IOException {
        var kind = Frames.one(question, FileKind.values());
        int page = question.readInt();
        var content = Frames.read(question, Frames.LARGEST);
        try (var pages = Pages.of(content, kind)) {
            int shown = Math.clamp(page, 1, pages.count());
            var picture = Pictures.jpeg(pages.draw(shown, RESOLUTION));
            Frames.fit(answer);
            answer.writeInt(pages.count());
            Frames.write(answer, picture);
        } catch (IOException | RuntimeException | StackOverflowError stumbled) {
            Frames.unfit(answer, UploadRefusal.DAMAGED);
        }
    }

    /** Without the file. */
    @Override
    public String toString() {
        return "PageErrand[" + fileKind + ", " + page + "]";
    }
}
