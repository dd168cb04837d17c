package de.amtsweg.documents;

import java.util.List;

/**
 * The first page around the text, after DIN 5008 form B: letterhead, address field where a window envelope shows it,
 * contact at its right, reference line, fold marks; and the foot. Distances are given in millimetres.
 */
final class LetterPage {
    static final float LEFT = mm(25);
    static final float TEXT_WIDTH = Sheet.WIDTH - mm(45);
    static final float TOP = mm(25);
    static final float BOTTOM = Sheet.HEIGHT - mm(22);
    private static final float SMALL = 8;

    private final Composer composer;
    private final DocumentModel model;
    private final int accent;

    LetterPage(Composer composer, DocumentModel model) {
        this.composer = composer;
        this.model = model;
        this.accent = colour(model.letterhead().accentColour());
    }

    int accent() {
        return accent;
    }

    static float mm(float millimetres) {
        return millimetres * 72 / 25.4f;
    }

    /** Where the text begins on the first page. */
    float start() {
        if (model.recipient().isEmpty()) {
            return model.references().isEmpty() ? mm(45) : mm(58);
        }
        return mm(112);
    }

    /** Where the text ends on the first page. */
    float bottom() {
        return Math.min(BOTTOM, footRule() - 6);
    }

    private float footRule() {
        return Sheet.HEIGHT - mm(12) - model.letterhead().foot().size() * 10 - 1;
    }

    /** @param logo the logo's name in the page's resources, empty for none, and its width for a height of one */
    void draw(Sheet sheet, Tag document, String logo, float logoRatio) {
        var letterhead = model.letterhead();
        float x = LEFT;
        if (!logo.isEmpty()) {
            float height = mm(16);
            float width = Math.min(height * logoRatio, mm(50));
            sheet.image(logo, LEFT, mm(12), width, width / logoRatio);
            x += width + mm(5);
        }
        var sender = document.add("P");
        sheet.write(sender, line(Text.bold(letterhead.name() + " ")), x, mm(20.5f), 17, accent);
        if (!letterhead.office().isBlank()) {
            sheet.write(sender, line(Text.of(letterhead.office())), x, mm(26.5f), 10.5f, Composer.GREY);
        }
        sheet.rule(LEFT, mm(32), TEXT_WIDTH, 1.4f, accent);
        if (model.recipient().isEmpty()) {
            references(sheet, document, mm(41));
        } else {
            address(sheet, document);
            contact(sheet, document);
            references(sheet, document, mm(98));
            sheet.rule(mm(4), mm(105), mm(4), 0.4f, Composer.HAIRLINE);
            sheet.rule(mm(4), mm(148.5f), mm(6), 0.4f, Composer.HAIRLINE);
            sheet.rule(mm(4), mm(210), mm(4), 0.4f, Composer.HAIRLINE);
        }
    }

    /** After the text, so that a screen reader comes to it last. */
    void drawFoot(Sheet sheet, Tag document) {
        var foot = model.letterhead().foot();
        if (foot.isEmpty()) {
            return;
        }
        float y = footRule();
        sheet.rule(LEFT, y, TEXT_WIDTH, 0.5f, Composer.HAIRLINE);
        for (var words : foot) {
            y += 10;
            sheet.write(
                    document.add("P"), fitting(words, TEXT_WIDTH - mm(28), SMALL), LEFT, y + 1, SMALL, Composer.GREY);
        }
    }

    private void address(Sheet sheet, Tag document) {
        float width = mm(80);
        if (!model.letterhead().senderLine().isBlank()) {
            float size = 6.8f;
            var line = fitting(model.letterhead().senderLine(), width, size);
            sheet.write(document.add("P"), line, LEFT, mm(60.6f), size, Composer.GREY);
            sheet.rule(LEFT, mm(61.5f), Math.max(line.width() * size / 1000, mm(20)), 0.4f, Composer.HAIRLINE);
        }
        var field = document.add("P");
        var recipient = model.recipient();
        float step = recipient.size() > 6 ? mm(27.3f) / recipient.size() : 13.2f;
        float y = mm(66.6f);
        for (int i = 0; i < recipient.size(); i++) {
            String words = recipient.get(i) + (i < recipient.size() - 1 ? " " : "");
            sheet.write(
                    field, fitting(words, width, Composer.SIZE), LEFT, y, Math.min(Composer.SIZE, step), Composer.INK);
            y += step;
        }
    }

    private void contact(Sheet sheet, Tag document) {
        float x = mm(122);
        float valueX = x + mm(15);
        float width = Sheet.WIDTH - mm(12) - valueX;
        float y = mm(51.5f);
        for (var row : model.letterhead().contact()) {
            var tag = document.add("P");
            sheet.write(tag, line(Text.of(row.label() + " ")), x, y, SMALL, Composer.GREY);
            for (var line : composer.lines(row.value(), width, 9)) {
                sheet.write(tag, line, valueX, y, 9, Composer.INK);
                y += 11.5f;
            }
            y += 1.5f;
        }
    }

    private void references(Sheet sheet, Tag document, float y) {
        var references = model.references();
        if (references.isEmpty()) {
            return;
        }
        float column = TEXT_WIDTH / Math.max(references.size(), 3);
        float x = LEFT;
        for (var reference : references) {
            var tag = document.add("P");
            sheet.write(tag, fitting(reference.label() + " ", column - 6, SMALL), x, y, SMALL, Composer.GREY);
            sheet.write(
                    tag,
                    fitting(reference.value().plain(), column - 6, Composer.SIZE),
                    x,
                    y + 13,
                    Composer.SIZE,
                    Composer.INK);
            x += column;
        }
    }

    /** What is written on every page below the text, and on later pages above it. */
    void number(Sheet sheet, int page, int of, Line label) {
        float size = SMALL + 0.5f;
        float x = LEFT + TEXT_WIDTH - label.width() * size / 1000;
        sheet.writeRepeated(label, x, Sheet.HEIGHT - mm(12), size, Composer.GREY);
        if (!model.edition().isEmpty()) {
            boolean belowFoot = page == 1 && !model.letterhead().foot().isEmpty();
            var edition = fitting(model.edition(), TEXT_WIDTH - (belowFoot ? 0 : mm(28)), size);
            sheet.writeRepeated(edition, LEFT, Sheet.HEIGHT - mm(belowFoot ? 7.5f : 12), size, Composer.GREY);
        }
        if (page > 1) {
            var head = fitting(model.letterhead().name() + " · " + model.title(), TEXT_WIDTH, size);
            sheet.writeRepeated(head, LEFT, mm(15), size, Composer.GREY);
            sheet.rule(LEFT, mm(17), TEXT_WIDTH, 0.5f, Composer.HAIRLINE);
        }
    }

    private Line line(Text text) {
        return composer.line(text, Composer.SIZE);
    }

    /** One line; what does not fit is cut and marked by an ellipsis. */
    private Line fitting(String words, float width, float size) {
        var line = composer.line(Text.of(words), size);
        if (line.width() * size / 1000 <= width) {
            return line;
        }
        var lines = composer.lines(Text.of(words), width - size, size);
        return composer.line(
                Text.of(String.join("", textOf(lines.getFirst().clusters())).strip() + "…"), size);
    }

    private static List<String> textOf(List<Cluster> clusters) {
        return clusters.stream().map(Cluster::text).toList();
    }

    private static int colour(String hex) {
        return hex.matches("#[0-9a-fA-F]{6}") ? Integer.parseInt(hex.substring(1), 16) : Composer.INK;
    }
}
