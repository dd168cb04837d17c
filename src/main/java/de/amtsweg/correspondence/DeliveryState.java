package de.amtsweg.correspondence;

/** How far a delivery has come; nothing counts as delivered before the channel said so. */
public enum DeliveryState {
    /** Lies ready: for download, or to be printed. */
    PROVIDED,
    /** Was fetched by somebody who signed in. */
    RETRIEVED,
    /** Was handed to the print folder as a letter. */
    LETTER,
    /** Was handed over in the office. */
    HANDED_OVER,
    /** Was served formally: the certificate of service says when. */
    SERVED
}
