package de.amtsweg.application;

import de.amtsweg.shared.ApplicationId;
import java.time.Duration;

/** Waits until the process of an application rests, so that a page can show what it came to. Answered by the process room. */
public interface Settling {
    /** Returns when the process waits for somebody, or when the time is over; never call it inside a transaction. */
    void await(ApplicationId application, Duration atMost);
}
