package de.amtsweg.payment;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The Kassenzeichen: thirteen digits that tie a payment to its fee. Two digits of the year, ten at random, and a check
 * digit by ISO 7064 MOD 11,10, which notices every single wrong digit.
 */
public record PaymentReference(String value) {
    private static final Pattern SHAPE = Pattern.compile("\\d{13}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @throws IllegalArgumentException when the text has another shape or the check digit does not fit */
    public PaymentReference {
        if (!SHAPE.matcher(value).matches() || checkDigit(value.substring(0, 12)) != value.charAt(12)) {
            throw new IllegalArgumentException("Not a valid Kassenzeichen");
        }
    }

    static PaymentReference random(LocalDate today) {
        var digits = "%02d%010d".formatted(today.getYear() % 100, RANDOM.nextLong(10_000_000_000L));
        return new PaymentReference(digits + checkDigit(digits));
    }

    /** What a text says; empty when it is no Kassenzeichen. Blanks between the digits do not matter. */
    public static Optional<PaymentReference> read(String text) {
        try {
            return Optional.of(new PaymentReference(text.replaceAll("\\s", "")));
        } catch (IllegalArgumentException otherText) {
            return Optional.empty();
        }
    }

    /** In groups, as people read and type it: {@code 2601 2345 6789 3}. */
    public String grouped() {
        return value.replaceAll("(\\d{4})(?=\\d)", "$1 ");
    }

    @Override
    public String toString() {
        return value;
    }

    private static char checkDigit(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length(); i++) {
            int sum = (digits.charAt(i) - '0' + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (char) ('0' + (11 - product) % 10);
    }
}
