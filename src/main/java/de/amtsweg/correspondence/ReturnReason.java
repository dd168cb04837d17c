package de.amtsweg.correspondence;

/** Why a document on paper came back, as the certificate of service or the envelope says. */
public enum ReturnReason {
    UNKNOWN_THERE,
    MOVED,
    ADDRESS_INCOMPLETE,
    OTHER
}
