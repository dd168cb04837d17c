package de.amtsweg.documents;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.util.BoundingBox;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the glyphs for a text: Liberation first, its common letters before all others, DejaVu for what it lacks, and a visible replacement for what neither
 * has, because a strange character must not stop a notice. Sets marks over and under letters by their boxes.
 */
final class Typesetter {
    private static final Logger log = LoggerFactory.getLogger(Typesetter.class);
    private static final int REPLACEMENT = 0xFFFD;
    private static final float GAP = 40;
    private static final String REGULAR = "liberation/LiberationSans-Regular.ttf";
    private static final String BOLD = "liberation/LiberationSans-Bold.ttf";

    private final Weight regular = new Weight(REGULAR, "net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf");
    private final Weight bold = new Weight(BOLD, "net/sf/jasperreports/fonts/dejavu/DejaVuSans-Bold.ttf");
    private final Set<Integer> missing = ConcurrentHashMap.newKeySet();

    /** The clusters of one run; a line feed is a cluster of its own. */
    List<Cluster> set(Text.Run run) {
        var weight = run.bold() ? bold : regular;
        int[] codePoints = clean(run.words());
        var clusters = new ArrayList<Cluster>(codePoints.length);
        for (int i = 0; i < codePoints.length; ) {
            int end = i + 1;
            while (end < codePoints.length && isMark(codePoints[end])) {
                end++;
            }
            clusters.add(end == i + 1 ? alone(weight, codePoints, i) : cluster(weight.faces, codePoints, i, end));
            i = end;
        }
        return clusters;
    }

    private Cluster alone(Weight weight, int[] codePoints, int at) {
        int codePoint = codePoints[at];
        if (codePoint >= Typeface.END_OF_USUAL) {
            return cluster(weight.faces, codePoints, at, at + 1);
        }
        var known = weight.alone[codePoint];
        if (known == null) {
            known = cluster(weight.faces, codePoints, at, at + 1);
            weight.alone[codePoint] = known;
        }
        return known;
    }

    Cluster blank(boolean inBold) {
        var face = (inBold ? bold : regular).faces.getFirst();
        return new Cluster(List.of(new Cluster.Sign(face, ' ', 0, 0)), face.advance(' '));
    }

    /** Code points that no font has, met since the start. */
    Set<Integer> missing() {
        return Set.copyOf(missing);
    }

    private static int[] clean(String words) {
        return Normalizer.normalize(
                        words.replace("\r\n", "\n").replace('\r', '\n').replace("§ ", "§\u00A0"), Normalizer.Form.NFC)
                .codePoints()
                .map(codePoint -> codePoint == '\t' ? ' ' : codePoint)
                .filter(codePoint -> codePoint == '\n'
                        || !Character.isISOControl(codePoint)
                                && Character.getType(codePoint) != Character.FORMAT
                                && Character.getType(codePoint) != Character.SURROGATE)
                .toArray();
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private Cluster cluster(List<Typeface> faces, int[] codePoints, int from, int to) {
        int base = codePoints[from];
        if (base == '\n') {
            return new Cluster(List.of(new Cluster.Sign(faces.getFirst(), '\n', 0, 0)), 0);
        }
        for (var face : faces) {
            if (hasAll(face, codePoints, from, to)) {
                return to == from + 1
                        ? new Cluster(List.of(new Cluster.Sign(face, base, 0, 0)), face.advance(base))
                        : stacked(face, codePoints, from, to);
            }
        }
        int[] taken = Normalizer.normalize(new String(codePoints, from, to - from), Normalizer.Form.NFD)
                .codePoints()
                .toArray();
        if (taken.length > to - from) {
            for (var face : faces) {
                if (hasAll(face, taken, 0, taken.length)) {
                    return stacked(face, taken, 0, taken.length);
                }
            }
        }
        return replaced(faces, codePoints, from, to);
    }

    private static boolean hasAll(Typeface face, int[] codePoints, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!face.has(codePoints[i])) {
                return false;
            }
        }
        return true;
    }

    private Cluster replaced(List<Typeface> faces, int[] codePoints, int from, int to) {
        for (int i = from; i < to; i++) {
            int codePoint = codePoints[i];
            if (faces.stream().noneMatch(face -> face.has(codePoint)) && missing.add(codePoint)) {
                log.warn("No font has U+{}; a replacement is printed", Integer.toHexString(codePoint));
            }
        }
        for (var face : faces) {
            if (face.has(codePoints[from])) {
                return new Cluster(
                        List.of(new Cluster.Sign(face, codePoints[from], 0, 0)), face.advance(codePoints[from]));
            }
        }
        var face =
                faces.stream().filter(each -> each.has(REPLACEMENT)).findFirst().orElse(faces.getFirst());
        int shown = face.has(REPLACEMENT) ? REPLACEMENT : '?';
        return new Cluster(List.of(new Cluster.Sign(face, shown, 0, 0)), face.advance(shown));
    }

    private static Cluster stacked(Typeface face, int[] codePoints, int from, int to) {
        int base = codePoints[from];
        BoundingBox box = face.ink(base);
        float advance = face.advance(base);
        float top = box.getUpperRightY();
        float bottom = box.getLowerLeftY();
        float middle = box.getWidth() > 0 ? (box.getLowerLeftX() + box.getUpperRightX()) / 2 : advance / 2;
        var signs = new ArrayList<Cluster.Sign>();
        signs.add(new Cluster.Sign(face, base, 0, 0));
        for (int i = from + 1; i < to; i++) {
            int mark = codePoints[i];
            BoundingBox ink = face.ink(mark);
            float centre = (ink.getLowerLeftX() + ink.getUpperRightX()) / 2;
            float right = (isDouble(mark) ? advance : middle) - centre;
            float up = 0;
            if (isBelow(mark)) {
                up = Math.min(0, bottom - GAP - ink.getUpperRightY());
                bottom = ink.getLowerLeftY() + up;
            } else if (!isOverlay(mark)) {
                up = Math.max(0, top + GAP - ink.getLowerLeftY());
                top = ink.getUpperRightY() + up;
            }
            signs.add(new Cluster.Sign(face, mark, right, up));
        }
        return new Cluster(signs, advance);
    }

    private static boolean isDouble(int mark) {
        return mark >= 0x035C && mark <= 0x0362;
    }

    private static boolean isOverlay(int mark) {
        return mark >= 0x0334 && mark <= 0x0338;
    }

    private static boolean isBelow(int mark) {
        return mark >= 0x0316 && mark <= 0x0319
                || mark >= 0x031C && mark <= 0x0333 && mark != 0x031B
                || mark >= 0x0339 && mark <= 0x033C
                || mark >= 0x0347 && mark <= 0x0349
                || mark == 0x034D
                || mark == 0x034E
                || mark >= 0x0353 && mark <= 0x0356
                || mark == 0x0359
                || mark == 0x035A
                || mark == 0x035C
                || mark == 0x035F
                || mark == 0x0362;
    }

    /** The fonts of one weight, in the order they are asked, and the usual characters set so far that stand alone. */
    private static final class Weight {
        private final List<Typeface> faces;
        /** Unchangeable, so whoever sees one sees it whole; two who set the same character get the same. */
        private final @Nullable Cluster[] alone = new Cluster[Typeface.END_OF_USUAL];

        Weight(String font, String substitute) {
            faces = List.of(Typeface.common(font), Typeface.usual(font), Typeface.of(font), Typeface.of(substitute));
        }
    }
}
