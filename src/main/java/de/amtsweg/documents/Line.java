package de.amtsweg.documents;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of set text. When it was broken at a blank, the blank stands at its end: without it a screen reader would
 * run two words together.
 */
record Line(List<Cluster> clusters, float width) {
    /** Breaks set text into lines no wider than {@code width}, all in thousandths of the font size. */
    static List<Line> breakInto(List<Cluster> text, float width, Cluster blank) {
        var lines = new ArrayList<Line>();
        var line = new ArrayList<Cluster>();
        float used = 0;
        int i = 0;
        while (i < text.size()) {
            int end = endOfWord(text, i);
            float word = widthOf(text, i, end);
            if (end > i && used + word > width && !line.isEmpty()) {
                lines.add(of(line));
                line = new ArrayList<>();
                used = 0;
            }
            for (; i < end; i++) {
                float advance = text.get(i).advance();
                if (used + advance > width && !line.isEmpty()) {
                    lines.add(of(line));
                    line = new ArrayList<>();
                    used = 0;
                }
                line.add(text.get(i));
                used += advance;
            }
            for (; i < text.size() && text.get(i).isBlank(); i++) {
                if (!line.isEmpty()) {
                    line.add(text.get(i));
                    used += text.get(i).advance();
                }
            }
            if (i < text.size() && isLineFeed(text.get(i))) {
                line.add(blank);
                lines.add(of(line));
                line = new ArrayList<>();
                used = 0;
                i++;
            }
        }
        if (!line.isEmpty()) {
            lines.add(of(line));
        }
        return lines;
    }

    private static Line of(List<Cluster> clusters) {
        int end = clusters.size();
        while (end > 0 && clusters.get(end - 1).isBlank()) {
            end--;
        }
        return new Line(List.copyOf(clusters), widthOf(clusters, 0, end));
    }

    static float widthOf(List<Cluster> clusters, int from, int to) {
        float width = 0;
        for (int i = from; i < to; i++) {
            width += clusters.get(i).advance();
        }
        return width;
    }

    /** The widest word, to give a column at least that much room. */
    static float widestWord(List<Cluster> text) {
        float widest = 0;
        for (int i = 0; i < text.size(); ) {
            int end = endOfWord(text, i);
            widest = Math.max(widest, widthOf(text, i, end));
            i = end;
            while (i < text.size() && (text.get(i).isBlank() || isLineFeed(text.get(i)))) {
                i++;
            }
        }
        return widest;
    }

    private static int endOfWord(List<Cluster> text, int from) {
        int end = from;
        while (end < text.size() && !text.get(end).isBlank() && !isLineFeed(text.get(end))) {
            end++;
            if (end < text.size() && mayBreakBetween(text, end)) {
                break;
            }
        }
        return end;
    }

    /** After a hyphen between letters and after a slash; never within a number such as AW-2026-7F3K. */
    private static boolean mayBreakBetween(List<Cluster> text, int end) {
        int before = text.get(end - 1).first().codePoint();
        if (before == '/') {
            return true;
        }
        return (before == '-' || before == 0x2013)
                && end >= 2
                && Character.isLetter(text.get(end - 2).first().codePoint())
                && Character.isLowerCase(text.get(end - 2).first().codePoint())
                && Character.isLetter(text.get(end).first().codePoint());
    }

    private static boolean isLineFeed(Cluster cluster) {
        return cluster.first().codePoint() == '\n';
    }
}
