package de.amtsweg.documents;

import org.bouncycastle.tsp.TimeStampToken;

/** What a time-stamp service answered. */
sealed interface TimeStamp {
    /** It says when it saw the signature. */
    record Given(TimeStampToken token) implements TimeStamp {}

    /** There is nothing that could be used. */
    record Missing(String reason) implements TimeStamp {}
}
