package de.amtsweg.documents;

import de.amtsweg.authority.Authority;
import de.amtsweg.authority.Installation;
import de.amtsweg.shared.AuthorityId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The keys authorities seal with, opened when the server starts. */
@Component
class SealKeys {
    private static final Logger log = LoggerFactory.getLogger(SealKeys.class);

    private final Map<AuthorityId, SealKey> keys = new ConcurrentHashMap<>();
    private final Installation installation;
    private final DemoSealKeys demoKeys;

    /** @throws UnusableSealKey when one cannot be used */
    SealKeys(SealSettings settings, Installation installation, DemoSealKeys demoKeys, Clock clock) {
        this.installation = installation;
        this.demoKeys = demoKeys;
        var problems = new ArrayList<String>();
        settings.keys().forEach((authority, key) -> {
            try {
                var id = new AuthorityId(authority);
                keys.put(id, new SealKeyFile(id, clock).open(key));
            } catch (UnusableSealKey unusable) {
                problems.add(String.valueOf(unusable.getMessage()));
            } catch (IllegalArgumentException noId) {
                problems.add("amtsweg.documents.seal.keys." + authority + " is not the id of an authority.");
            }
        });
        if (!problems.isEmpty()) {
            throw new UnusableSealKey(problems);
        }
        keys.values().stream()
                .filter(key -> clock.instant().plus(settings.warnBefore()).isAfter(key.ends()))
                .forEach(key -> log.warn(
                        "The seal key of {} expires on {}: see to a new one in time",
                        key.authority(),
                        key.ends().atZone(clock.getZone()).toLocalDate()));
    }

    /** Empty when the operator gave this authority no key; in the demo every town has one. */
    Optional<SealKey> of(Authority authority) {
        return Optional.ofNullable(
                installation.demo()
                        ? keys.computeIfAbsent(authority.id(), id -> demoKeys.of(authority))
                        : keys.get(authority.id()));
    }

    /** Those the settings name. */
    Map<AuthorityId, SealKey> named() {
        return Map.copyOf(keys);
    }
}
