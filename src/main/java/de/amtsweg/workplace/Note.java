package de.amtsweg.workplace;

import java.util.Locale;

/** What a page says about what somebody has just done; {@code workplace.note.<key>} has the words. */
enum Note {
    CLAIMED(Kind.DONE),
    RELEASED(Kind.DONE),
    COMPLETED(Kind.DONE),
    ANSWER_RECORDED(Kind.DONE),
    WITHDRAWAL_RECORDED(Kind.DONE),
    NEW_CODE(Kind.DONE),
    PAID(Kind.DONE),
    PAID_BEFORE(Kind.DONE),
    FOLLOW_UP_DONE(Kind.DONE),
    CONSENT_RECORDED(Kind.DONE),
    ANSWERS_CORRECTED(Kind.DONE),
    FEE_RELIEVED(Kind.DONE),
    DELIVERED(Kind.DONE),
    OBJECTION_RECORDED(Kind.DONE),
    FILE_DONE(Kind.DONE),
    PAYMENT_ASSIGNED(Kind.DONE),
    PAYMENT_SETTLED(Kind.DONE),
    SORTED_OUT_BEFORE(Kind.DONE),
    ORDER_CHECKED(Kind.DONE),
    ORDER_APPROVED(Kind.DONE),
    ORDER_DONE_BEFORE(Kind.DONE),
    ORDER_REJECTED(Kind.DONE),
    ORDER_SUBMITTED_AGAIN(Kind.DONE),

    ALREADY_CLAIMED(Kind.WARNING),
    TAKE_FIRST(Kind.WARNING),
    SECOND_PERSON(Kind.WARNING),
    UNKNOWN_NUMBER(Kind.WARNING),
    NO_REQUEST(Kind.WARNING),
    ANSWER_MISSING(Kind.WARNING),
    WITHDRAWAL_REFUSED(Kind.WARNING),
    NO_FEE(Kind.WARNING),
    RECEIPT_MISSING(Kind.WARNING),
    NOTHING_DUE(Kind.WARNING),
    REFUSED(Kind.WARNING),
    RECEIPT_USED(Kind.WARNING),
    NOTHING_TO_PAY(Kind.WARNING),
    NOT_PERMITTED(Kind.WARNING),
    CONSENT_NOT_RECORDED(Kind.WARNING),
    NOTHING_TO_CORRECT(Kind.WARNING),
    CORRECTION_TOO_LATE(Kind.WARNING),
    FEE_NOT_RELIEVED(Kind.WARNING),
    DELIVERED_BEFORE(Kind.WARNING),
    SERVED_DAY_WRONG(Kind.WARNING),
    RETURN_REASON_MISSING(Kind.WARNING),
    OBJECTION_NOT_POSSIBLE(Kind.WARNING),
    FILE_CLOSED(Kind.WARNING),
    FILE_WORDS_MISSING(Kind.WARNING),
    FILE_TOO_LONG(Kind.WARNING),
    FILE_NOTHING_CHANGED(Kind.WARNING),
    FILE_NO_CASE(Kind.WARNING),
    FILE_MISSING(Kind.WARNING),
    REASON_MISSING(Kind.WARNING),
    ORDER_NOT_CHECKED(Kind.WARNING),
    ORDER_SAME_PERSON(Kind.WARNING),
    ORDER_NOT_PERMITTED(Kind.WARNING),
    ORDER_REJECTED_BEFORE(Kind.WARNING),
    ORDER_ORDERED_BEFORE(Kind.WARNING);

    /** The name of a flash or model attribute that holds one. */
    static final String ATTRIBUTE = "note";

    private final Kind kind;

    Note(Kind kind) {
        this.kind = kind;
    }

    private enum Kind {
        DONE,
        WARNING
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How it looks: {@code success} or {@code warning}. */
    public String kind() {
        return kind == Kind.DONE ? "success" : "warning";
    }
}
