package de.amtsweg.forms.field;

import de.amtsweg.authority.Place;
import de.amtsweg.authority.Places;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Asks the directory of places, and remembers for a minute what it said: an address is resolved many times over. */
@Component
class PlaceDirectory implements Gazetteer {
    private static final int MOST = 2000;
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Places places;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(List<Place> places, Instant until) {}

    PlaceDirectory(Places places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    @Override
    public List<Place> at(String zip) {
        var now = clock.instant();
        var before = known.get(zip);
        if (before != null && now.isBefore(before.until())) {
            return before.places();
        }
        if (known.size() > MOST) {
            known.clear();
        }
        var found = places.search(zip).stream()
                .filter(place -> place.zip().equals(zip))
                .toList();
        known.put(zip, new Known(found, now.plus(KEPT)));
        return found;
    }
}
