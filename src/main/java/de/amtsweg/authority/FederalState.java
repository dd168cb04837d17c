package de.amtsweg.authority;

import java.util.Locale;

/** The sixteen states by their ISO 3166-2:DE codes. */
public enum FederalState {
    BW,
    BY,
    BE,
    BB,
    HB,
    HH,
    HE,
    MV,
    NI,
    NW,
    RP,
    SL,
    SN,
    ST,
    SH,
    TH;

    /** The code in lower case, as calendars of holidays name the state. */
    String calendarCode() {
        return name().toLowerCase(Locale.ROOT);
    }
}
