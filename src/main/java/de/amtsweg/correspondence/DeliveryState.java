package de.amtsweg.correspondence;

/** How far a delivery has come; nothing counts as delivered before the channel said so. */
public enum DeliveryState {
    /** Lies ready: for download, to be printed, or to be collected. */
    PROVIDED,
    /** Was fetched by somebody who signed in. */
    RETRIEVED,
    /** Was handed to the print folder as a letter. */
    LETTER,
    /** Was given away to be served formally; the certificate of service has not come back yet. */
    IN_SERVICE,
    /** Came back: the certificate of service, or the post, says that it did not arrive. */
    UNDELIVERABLE,
    /** Was handed over in the office. */
    HANDED_OVER,
    /** Was served formally: the certificate of service says when. */
    SERVED
}
