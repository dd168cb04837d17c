package de.amtsweg.documents;

import java.util.List;
import java.util.function.Supplier;

/** Lays strips on pages. A group that belongs together moves to the next page as one, unless it fits no page. */
final class Paginator {
    private final Supplier<Sheet> nextSheet;
    private final float top;
    private final float bottom;
    private Sheet sheet;
    private float place;
    private float end;
    private boolean fresh = true;

    /** @param bottomOfFirst where the first page ends; it has more at its foot */
    Paginator(Sheet first, float start, float bottomOfFirst, float top, float bottom, Supplier<Sheet> nextSheet) {
        this.sheet = first;
        this.place = start;
        this.end = bottomOfFirst;
        this.top = top;
        this.bottom = bottom;
        this.nextSheet = nextSheet;
    }

    void lay(List<Strip> strips) {
        for (int i = 0; i < strips.size(); ) {
            int until = i;
            float height = heightOf(strips.get(i), fresh);
            while (strips.get(until).withNext() && until + 1 < strips.size()) {
                until++;
                height += heightOf(strips.get(until), false);
            }
            if (place + height > end && !fresh && height <= bottom - top) {
                turn(strips.get(i));
            }
            for (; i <= until; i++) {
                var strip = strips.get(i);
                if (place + heightOf(strip, fresh) > end && !fresh) {
                    turn(strip);
                }
                put(strip, false);
            }
        }
    }

    private static float heightOf(Strip strip, boolean fresh) {
        return strip.height() + (fresh ? 0 : strip.before());
    }

    private void turn(Strip next) {
        sheet = nextSheet.get();
        place = top;
        end = bottom;
        fresh = true;
        next.repeatable().forEach(head -> put(head, true));
        fresh = next.repeatable().isEmpty();
    }

    private void put(Strip strip, boolean repeated) {
        float y = place + (fresh ? 0 : strip.before());
        strip.ornaments().forEach(box -> sheet.box(box.x(), y + box.y(), box.width(), box.height(), box.colour()));
        strip.figures().forEach(figure -> sheet.draw(figure, y));
        strip.fields().forEach(field -> sheet.place(field, y));
        for (var piece : strip.pieces()) {
            if (repeated) {
                sheet.writeRepeated(piece.line(), piece.x(), y + piece.baseline(), piece.size(), piece.colour());
            } else {
                sheet.write(piece.tag(), piece.line(), piece.x(), y + piece.baseline(), piece.size(), piece.colour());
            }
        }
        place = y + strip.height();
        fresh = false;
    }
}
