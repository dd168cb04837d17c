package de.amtsweg.workflow;

/** Names of the BPMN messages a process can wait for. */
public final class Messages {
    public static final String PAYMENT_CONFIRMED = "PaymentConfirmed";
    public static final String PAYMENT_CANCELLED = "PaymentCancelled";
    public static final String APPLICANT_ANSWERED = "ApplicantAnswered";
    public static final String APPLICANT_WITHDREW = "ApplicantWithdrew";
    public static final String RECIPIENT_ACKNOWLEDGED = "RecipientAcknowledged";
    public static final String RECIPIENT_REJECTED = "RecipientRejected";
    public static final String CO_APPLICANTS_CONFIRMED = "CoApplicantsConfirmed";
    public static final String CO_APPLICANT_REFUSED = "CoApplicantRefused";
    public static final String DOCUMENT_RETRIEVED = "DocumentRetrieved";

    /** The fee needs no waiting any more: paid, waived, cancelled, handed to the treasury, or never due. */
    public static final String FEE_SETTLED = "FeeSettled";

    /** Nobody has to pay an open fee any more. */
    public static final String FEE_CANCELLED = "FeeCancelled";

    /** A member of staff has reduced or waived the fee, and the payer is to be told. */
    public static final String FEE_RELIEVED = "FeeRelieved";

    private Messages() {}
}
