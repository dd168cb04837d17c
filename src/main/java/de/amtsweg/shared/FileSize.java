package de.amtsweg.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How large a file is, as people write it: {@code 500 kB}, {@code 2,5 MB}. */
public record FileSize(long bytes) implements Comparable<FileSize> {
    private static final long KILO = 1024;
    private static final long MEGA = KILO * KILO;
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6}(?:[.,]\\d{1,3})?)\\s*([kKmM])B");

    public FileSize {
        if (bytes < 0) {
            throw new IllegalArgumentException("A file has no size of " + bytes + " bytes");
        }
    }

    public static FileSize megabytes(long number) {
        return new FileSize(number * MEGA);
    }

    /** Empty when it is no size, or none with its unit. */
    public static Optional<FileSize> of(String text) {
        var written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        var number = new BigDecimal(written.group(1).replace(',', '.'));
        long unit = written.group(2).equalsIgnoreCase("k") ? KILO : MEGA;
        return Optional.of(
                new FileSize(number.multiply(BigDecimal.valueOf(unit)).longValue()));
    }

    /** In kB or MB, with at most one decimal. */
    public String in(Locale locale) {
        boolean large = bytes >= MEGA;
        var format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(large ? 1 : 0);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format((double) bytes / (large ? MEGA : KILO)) + (large ? " MB" : " kB");
    }

    @Override
    public int compareTo(FileSize other) {
        return Long.compare(bytes, other.bytes);
    }
}
