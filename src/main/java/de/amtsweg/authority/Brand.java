package de.amtsweg.authority;

import java.util.regex.Pattern;

/** How the pages of an authority look: a logo (file name of a resource, empty for none) and an accent colour. */
public record Brand(String logo, String accentColour) {
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern LOGO = Pattern.compile("([a-z0-9][a-z0-9-]*\\.(svg|png))?");
    private static final double LEAST_CONTRAST = 4.5;

    /** Blue of the default look. */
    public static final Brand DEFAULT = new Brand("", "#003a78");

    /** @throws IllegalArgumentException when white text on the colour could not be read (WCAG 2.2, 1.4.3) */
    public Brand {
        if (!COLOUR.matcher(accentColour).matches()) {
            throw new IllegalArgumentException("An accent colour is written like #003a78, not " + accentColour);
        }
        if (!LOGO.matcher(logo).matches()) {
            throw new IllegalArgumentException("A logo is the plain name of an SVG or PNG file, not " + logo);
        }
        if (contrastToWhite(accentColour) < LEAST_CONTRAST) {
            throw new IllegalArgumentException("White text on " + accentColour
                    + " is too hard to read: the contrast has to be at least " + LEAST_CONTRAST + " to 1");
        }
    }

    private static double contrastToWhite(String colour) {
        double luminance = 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
        return 1.05 / (luminance + 0.05);
    }

    private static double channel(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
