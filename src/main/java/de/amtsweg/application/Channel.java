package de.amtsweg.application;

/** The way on which something reached the authority. */
public enum Channel {
    ONLINE,
    COUNTER,
    PAPER,
    PHONE;

    /** As models read it: {@code online}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
