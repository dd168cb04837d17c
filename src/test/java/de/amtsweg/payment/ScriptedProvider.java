package de.amtsweg.payment;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** A provider that says what a test tells it to; of what it was never told anything it says that it waits. */
@Component
class ScriptedProvider implements PaymentProvider {
    static final String NAME = "scripted";

    private final Map<AttemptId, PaymentState> states = new ConcurrentHashMap<>();
    private final List<AttemptId> asked = new ArrayList<>();
    private boolean down;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean sandbox() {
        return true;
    }

    @Override
    public Begun begin(PaymentAttempt attempt) {
        answer();
        return new Begun(URI.create("https://pay.example/" + attempt.id()), Optional.of("t-" + attempt.id()));
    }

    @Override
    public synchronized PaymentState stateOf(PaymentAttempt attempt) {
        asked.add(attempt.id());
        answer();
        return states.getOrDefault(attempt.id(), new PaymentState.Waiting());
    }

    void says(AttemptId attempt, PaymentState state) {
        states.put(attempt, state);
    }

    void isDown(boolean now) {
        down = now;
    }

    synchronized long timesAsked(AttemptId attempt) {
        return asked.stream().filter(attempt::equals).count();
    }

    private void answer() {
        if (down) {
            throw new ProviderUnavailable(NAME, "it does not answer");
        }
    }
}
