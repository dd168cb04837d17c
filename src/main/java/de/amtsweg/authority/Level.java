package de.amtsweg.authority;

/** The level of the state an authority belongs to. */
public enum Level {
    MUNICIPALITY,
    COUNTY,
    STATE,
    FEDERATION
}
