package de.amtsweg.routing.desk;

import de.amtsweg.routing.Acknowledgement;
import de.amtsweg.routing.Destination;
import de.amtsweg.routing.Dispatch;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A unit of our own house reads in our own database: what is stored has arrived. */
@Component
class DeskDestination implements Destination {
    @Override
    public String channel() {
        return "desk";
    }

    @Override
    public void send(Dispatch dispatch) {
        // Stored with its transaction; there is nothing to carry.
    }

    @Override
    public Optional<Acknowledgement> acknowledgementOf(Dispatch dispatch) {
        return Optional.of(new Acknowledgement.Accepted());
    }
}
