package de.amtsweg.documents;

import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.Authority;
import de.amtsweg.documents.SealHealth.State;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells operators in time what becomes of the seals. */
@Component
public class SealWatch {
    private static final Duration LOOK_BACK = Duration.ofDays(7);

    private final Authorities authorities;
    private final SealKeys keys;
    private final SealTable table;
    private final SealSettings settings;
    private final Clock clock;

    SealWatch(Authorities authorities, SealKeys keys, SealTable table, SealSettings settings, Clock clock) {
        this.authorities = authorities;
        this.keys = keys;
        this.table = table;
        this.settings = settings;
        this.clock = clock;
    }

    /** All authorities of ours that are in charge of something. */
    public List<SealHealth> all() {
        return authorities.oursInCharge().stream().map(this::health).toList();
    }

    /** The worst of what somebody has to see to. */
    public Optional<State> concern() {
        return authorities.oursInCharge().stream()
                .map(authority -> state(keys.of(authority)))
                .filter(State::concerning)
                .max(Comparator.naturalOrder());
    }

    private SealHealth health(Authority authority) {
        var key = keys.of(authority);
        var missing = table.withoutTimeStamp(authority.id(), clock.instant().minus(LOOK_BACK));
        return new SealHealth(authority.name(), state(key), key.map(SealKey::ends), missing);
    }

    private State state(Optional<SealKey> key) {
        var now = clock.instant();
        if (key.isEmpty()) {
            return State.NO_KEY;
        }
        if (!now.isBefore(key.get().ends())) {
            return State.EXPIRED;
        }
        if (now.plus(settings.warnBefore()).isAfter(key.get().ends())) {
            return State.ENDS_SOON;
        }
        return key.get().demo() ? State.DEMO : State.SEALS;
    }
}
