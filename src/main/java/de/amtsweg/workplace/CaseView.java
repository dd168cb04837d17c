package de.amtsweg.workplace;

import de.amtsweg.forms.ReadingView;
import java.util.List;

/** Everything one screen shows of an application, in words. */
record CaseView(
        String number,
        String service,
        String noun,
        String status,
        String channel,
        String receivedOn,
        String enteredAt,
        List<String> parties,
        ReadingView answers,
        List<String> corrections,
        boolean correctable,
        List<Hint> hints,
        List<Document> documents,
        List<Event> history,
        List<Question> requests,
        List<With> with,
        List<String> followUps,
        List<String> waitingFor,
        String file) {
    /** Something a clerk should look at; never a reason to refuse. */
    record Hint(String text, String legalBasis) {}

    /**
     * A document of the application.
     *
     * @param archived how it was made fit for archives; empty for what is no upload
     * @param drawable whether its pages can be drawn, and places on them blacked out
     */
    record Document(
            String id, String name, String kind, String size, boolean erased, String archived, boolean drawable) {}

    /** One line of the history. */
    record Event(String at, String who, String sentence, List<Document> documents) {}

    /**
     * Somebody who applies together with the applicant.
     *
     * @param sameAddress has the applicant's own mail address: one person may have answered for both
     */
    record With(String id, String name, String email, String state, boolean waitedFor, boolean sameAddress) {}

    /** Something the applicant was asked, and the answer. */
    record Question(
            String text, String due, boolean open, String answer, String answeredAt, List<Document> documents) {}
}
