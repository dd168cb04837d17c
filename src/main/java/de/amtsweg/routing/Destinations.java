package de.amtsweg.routing;

import java.util.List;
import org.springframework.stereotype.Component;

/** All channels there are. */
@Component
class Destinations {
    private final List<Destination> all;

    Destinations(List<Destination> all) {
        this.all = all;
    }

    /** @throws IllegalStateException when the directory names a channel that does not exist */
    Destination named(String channel) {
        return all.stream()
                .filter(destination -> destination.channel().equals(channel))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no channel '%s'. There are: %s"
                        .formatted(
                                channel,
                                all.stream().map(Destination::channel).sorted().toList())));
    }
}
