package de.amtsweg.application;

import java.security.SecureRandom;

/**
 * Texts people read aloud and type off paper: 31 digits and capital letters none of which is taken for another (no 0 and
 * O, no 1, I and L). 31 is a prime, which makes the check character find every wrong and every swapped character.
 */
final class UnambiguousText {
    static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    static final int BASE = ALPHABET.length();

    private static final SecureRandom RANDOM = new SecureRandom();

    private UnambiguousText() {}

    static String random(int length) {
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(BASE)));
        }
        return text.toString();
    }

    /** A text of eight characters for every four bytes or more; even enough, for 2^32 is large against 31. */
    static String from(byte[] chance, int length) {
        var number = new java.math.BigInteger(1, chance);
        var base = java.math.BigInteger.valueOf(BASE);
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            var parts = number.divideAndRemainder(base);
            text.append(ALPHABET.charAt(parts[1].intValue()));
            number = parts[0];
        }
        return text.toString();
    }

    static boolean isOne(String text) {
        return text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    /** In groups of four, as people read it aloud. */
    static String grouped(String text) {
        return text.replaceAll("(.{4})(?=.)", "$1-");
    }
}
