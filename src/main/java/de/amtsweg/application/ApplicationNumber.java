package de.amtsweg.application;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number people see and may say on the telephone: {@code AW-2026-7F3K-Q9PM}. Its last character checks the others, so
 * that a slip of the tongue or the pen is noticed instead of naming somebody else's application.
 */
public record ApplicationNumber(String value) {
    private static final int RANDOM_LENGTH = 7;
    private static final Pattern SHAPE = Pattern.compile("AW(\\d{4})([0-9A-Z]{8})");

    /** @throws IllegalArgumentException when this is no number or its check character does not fit */
    public ApplicationNumber {
        if (!read(value).filter(value::equals).isPresent()) {
            throw new IllegalArgumentException("Not the number of an application");
        }
    }

    static ApplicationNumber draw(int year) {
        var random = UnambiguousText.random(RANDOM_LENGTH);
        return new ApplicationNumber(written(year, random + checkCharacter(year, random)));
    }

    /** What somebody typed, with or without hyphens and blanks, in small letters too; empty when it is no number. */
    public static Optional<ApplicationNumber> parse(String typed) {
        return read(typed).map(ApplicationNumber::new);
    }

    private static Optional<String> read(String typed) {
        if (typed.length() > 50) {
            return Optional.empty();
        }
        var letters = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\-–—]", "");
        var matcher = SHAPE.matcher(letters);
        if (!matcher.matches() || !UnambiguousText.isOne(matcher.group(2))) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        var code = matcher.group(2);
        boolean right = code.charAt(RANDOM_LENGTH) == checkCharacter(year, code.substring(0, RANDOM_LENGTH));
        return right ? Optional.of(written(year, code)) : Optional.empty();
    }

    private static String written(int year, String code) {
        return "AW-%04d-%s".formatted(year, UnambiguousText.grouped(code));
    }

    // Weights differ modulo the prime 31, so one wrong character or two swapped ones always change the sum.
    private static char checkCharacter(int year, String random) {
        int sum = 0;
        int weight = 2;
        for (char digit : "%04d".formatted(year).toCharArray()) {
            sum += weight++ * Character.digit(digit, 10);
        }
        for (char letter : random.toCharArray()) {
            sum += weight++ * UnambiguousText.ALPHABET.indexOf(letter);
        }
        return UnambiguousText.ALPHABET.charAt(sum % UnambiguousText.BASE);
    }

    @Override
    public String toString() {
        return value;
    }
}
