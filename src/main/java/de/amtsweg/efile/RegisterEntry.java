package de.amtsweg.efile;

import java.time.Year;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An entry in a civil register. Its documents (Sammelakte) are one file, kept as long as the entry is kept up (PStG §§ 5
 * and 7).
 *
 * @param office the registry office (Standesamt), in small letters
 */
public record RegisterEntry(String office, Register register, int number, int year) {
    static final String KEY = "registereintrag";

    private static final Pattern WRITTEN =
            Pattern.compile("(?<office>\\S.*?)\\s+(?<register>\\p{L})\\s*(?<number>\\d{1,9})\\s*/\\s*(?<year>\\d{4})");
    private static final int FIRST_YEAR = 1874;
    private static final int LAST_NUMBER = 999_999;
    private static final Set<String> SMALL =
            Set.of("am", "an", "der", "die", "das", "den", "im", "in", "ob", "bei", "und");

    /** The registers, with the letter that stands before a number and the years of § 5 (5) PStG. */
    public enum Register {
        MARRIAGES("E", 80),
        BIRTHS("G", 110),
        PARTNERSHIPS("L", 80),
        DEATHS("S", 30);

        private final String letter;
        private final int years;

        Register(String letter, int years) {
            this.letter = letter;
            this.years = years;
        }

        public String letter() {
            return letter;
        }
    }

    /** @throws IllegalArgumentException which part is wrong; never what it says */
    public RegisterEntry {
        if (office.isBlank() || office.length() > 200 || office.indexOf('|') >= 0) {
            throw new IllegalArgumentException("A register entry needs the name of a registry office");
        }
        if (number < 1 || number > LAST_NUMBER) {
            throw new IllegalArgumentException("The number of a register entry lies between 1 and " + LAST_NUMBER);
        }
        if (year < FIRST_YEAR) {
            throw new IllegalArgumentException("There are no register entries from before " + FIRST_YEAR);
        }
    }

    /**
     * Reads "Standesamt Musterstadt G 123/2026": office, register (E, G, L or S), number and year.
     *
     * @throws IllegalArgumentException which part is missing or wrong; never what it says
     */
    public static RegisterEntry read(String written, Year now) {
        var parts = WRITTEN.matcher(written.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "A register entry is written as office, register, number and year: Standesamt Musterstadt G 1/2026");
        }
        int year = Integer.parseInt(parts.group("year"));
        if (year > now.getValue()) {
            throw new IllegalArgumentException("A register entry cannot be from a year to come");
        }
        return new RegisterEntry(
                FileKey.small(parts.group("office")),
                register(parts.group("register")),
                Integer.parseInt(parts.group("number")),
                year);
    }

    private static Register register(String letter) {
        return Arrays.stream(Register.values())
                .filter(each -> each.letter.equalsIgnoreCase(letter))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There are the registers E, G, L and S"));
    }

    /** How long the entry, and with it the file, is kept up. */
    public int yearsKept() {
        return register.years;
    }

    /** The last year in which it is kept up. */
    public Year keptUntil() {
        return Year.of(year + register.years);
    }

    /** As it is quoted: G 123/2026. */
    public String quoted() {
        return "%s %d/%d".formatted(register.letter, number, year);
    }

    /** The office as people write it. */
    public String officeName() {
        return Arrays.stream(office.split(" "))
                .map(word -> SMALL.contains(word) || word.isEmpty()
                        ? word
                        : word.substring(0, 1).toUpperCase(java.util.Locale.GERMAN) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    String key() {
        return String.join("|", KEY, office, register.letter, Integer.toString(number), Integer.toString(year));
    }

    static Optional<RegisterEntry> ofKey(String key) {
        var parts = key.split("\\|");
        return parts.length == 5 && parts[0].equals(KEY)
                ? Optional.of(new RegisterEntry(
                        parts[1], register(parts[2]), Integer.parseInt(parts[3]), Integer.parseInt(parts[4])))
                : Optional.empty();
    }

    /** The register alone; an entry is somebody. */
    @Override
    public String toString() {
        return "RegisterEntry[" + register + "]";
    }
}
