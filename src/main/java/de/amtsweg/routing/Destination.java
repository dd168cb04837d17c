package de.amtsweg.routing;

import java.util.Optional;

/** One way to reach an authority. Its bean is collected by {@link Dispatches}; the authority directory names the channel. */
public interface Destination {
    /** As the authority directory calls it. */
    String channel();

    /**
     * Hands over. Returns when the channel has it; the same idempotency key twice reaches the recipient once.
     *
     * @throws RuntimeException when the channel did not take it
     */
    void send(Dispatch dispatch);

    /** The recipient's answer, as far as there is one that can be read. */
    Optional<Acknowledgement> acknowledgementOf(Dispatch dispatch);
}
