package de.amtsweg.workflow;

import de.amtsweg.shared.ApplicationId;
import org.jspecify.annotations.Nullable;

/**
 * Takes whatever reaches a waiting process: a payment, an answer, an acknowledgement. What somebody told us is stored in
 * the caller's transaction and handed to the process by a job of its own as soon as the matching wait exists. So a message
 * may come early, late (it is kept, marked undeliverable) or twice (the second one is dropped), and the teller never fails
 * because of what the process then does.
 */
public interface Inbox {
    /**
     * @param message name of the BPMN message, see {@link Messages}
     * @param waitKey which of several waits is meant; compared when both the message and the wait (variable {@code waitKey})
     *     have one
     * @param deduplicationKey a second message of the same name with the same key is dropped
     */
    void put(ApplicationId application, String message, @Nullable String waitKey, String deduplicationKey);

    /** Deletes messages that were settled so long ago that nobody repeats them any more. */
    void forgetSettled();
}
