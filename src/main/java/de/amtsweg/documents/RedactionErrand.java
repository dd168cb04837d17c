package de.amtsweg.documents;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Draws the pages of a document with places blacked out; what was there is not in the pictures any more. */
record RedactionErrand(byte[] content, FileKind fileKind, List<String> words, List<Redaction.Area> areas)
        implements Errand<Redaction.Drawn> {
    private static final int RESOLUTION = 150;
    private static final int MOST = 10_000;

    @Override
    public Kind kind() {
        return Kind.REDACT;
    }

    @Override
    public void ask(DataOutputStream question) throws IOException {
        question.writeInt(fileKind.ordinal());
        question.writeInt(words.size());
        for (var word : words) {
            Frames.write(question, word);
        }
        question.writeInt(areas.size());
        for (var area : areas) {
            question.writeInt(area.page());
            question.writeDouble(area.left());
            question.writeDouble(area.top());
            question.writeDouble(area.width());
            question.writeDouble(area.height());
        }
        Frames.write(question, content);
    }

    @Override
    public Redaction.Drawn hear(DataInputStream answer) throws IOException, Unfit {
        Frames.expect(answer);
        int count = Frames.number(answer, MOST);
        var pages = new ArrayList<Redaction.Page>();
        for (int i = 0; i < count; i++) {
            float width = answer.readFloat();
            float height = answer.readFloat();
            boolean readable = answer.readBoolean();
            var picture = Frames.read(answer, Frames.LARGEST);
            if (FileKind.of(picture).filter(FileKind.JPEG::equals).isEmpty()) {
                throw Frames.senseless();
            }
            pages.add(new Redaction.Page(picture, width, height, readable));
        }
        var found = new ArrayList<Integer>();
        for (int i = 0; i < words.size(); i++) {
            found.add(answer.readInt());
        }
        return new Redaction.Drawn(pages, found, answer.readBoolean());
    }

    static void serve(DataInputStream question, DataOutputStream answer) throws IOException {
        var kind = Frames.one(question, FileKind.values());
        var words = new ArrayList<String>();
        for (int i = Frames.number(question, MOST); i > 0; i--) {
            words.add(Frames.text(question));
        }
        var areas = new ArrayList<Redaction.Area>();
        for (int i = Frames.number(question, MOST); i > 0; i--) {
            areas.add(new Redaction.Area(
                    question.readInt(),
                    question.readDouble(),
                    question.readDouble(),
                    question.readDouble(),
                    question.readDouble()));
        }
        var content = Frames.read(question, Frames.LARGEST);
        try (var pages = Pages.of(content, kind)) {
            var drawn = drawn(pages, words, areas);
            Frames.fit(answer);
            answer.writeInt(drawn.pages().size());
            for (var page : drawn.pages()) {
                answer.writeFloat(page.width());
                answer.writeFloat(page.height());
                answer.writeBoolean(page.readable());
                Frames.write(answer, page.picture());
            }
            for (int times : drawn.found()) {
                answer.writeInt(times);
            }
            answer.writeBoolean(drawn.complete());
        } catch (IOException | RuntimeException | StackOverflowError stumbled) {
            Frames.unfit(answer, UploadRefusal.DAMAGED);
        }
    }

    private static Redaction.Drawn drawn(Pages pages, List<String> words, List<Redaction.Area> areas)
            throws IOException {
        var drawn = new ArrayList<Redaction.Page>();
        var found = new int[words.size()];
        for (int page = 1; page <= pages.count(); page++) {
            int number = page;
            var size = pages.size(page);
            var places = new ArrayList<Rectangle2D>();
            areas.stream()
                    .filter(area -> area.page() == number)
                    .map(area -> area.on(size))
                    .forEach(places::add);
            var byWord = pages.find(page, words);
            for (int i = 0; i < byWord.size(); i++) {
                found[i] += byWord.get(i).isEmpty() ? 0 : 1;
                places.addAll(byWord.get(i));
            }
            var image = pages.draw(page, RESOLUTION);
            black(image, size, places);
            boolean readable = !pages.text(page).isBlank();
            drawn.add(new Redaction.Page(Pictures.jpeg(image), size.width, size.height, readable));
        }
        return new Redaction.Drawn(drawn, java.util.Arrays.stream(found).boxed().toList(), pages.complete());
    }

    private static void black(BufferedImage image, Rectangle2D.Float size, List<Rectangle2D> places) {
        double scaleX = image.getWidth() / (double) size.width;
        double scaleY = image.getHeight() / (double) size.height;
        var graphics = image.createGraphics();
        graphics.setColor(Color.BLACK);
        for (var place : places) {
            int left = (int) Math.floor(place.getMinX() * scaleX);
            int top = (int) Math.floor(place.getMinY() * scaleY);
            int right = (int) Math.ceil(place.getMaxX() * scaleX);
            int bottom = (int) Math.ceil(place.getMaxY() * scaleY);
            graphics.fillRect(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
        }
        graphics.dispose();
    }

    /** Without file and words. */
    @Override
    public String toString() {
        return "RedactionErrand[" + fileKind + "]";
    }
}
