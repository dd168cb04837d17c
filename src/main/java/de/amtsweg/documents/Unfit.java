package de.amtsweg.documents;

/** A file must not be taken, and why. */
final class Unfit extends Exception {
    private final UploadRefusal reason;

    Unfit(UploadRefusal reason) {
        super(reason.name());
        this.reason = reason;
    }

    UploadRefusal reason() {
        return reason;
    }
}
