package de.amtsweg.efile;

import de.amtsweg.application.ApplicationForgotten;
import java.util.function.Consumer;
import org.springframework.context.event.EventListener;

/** Comes in between while a file is being deleted. */
class Meddler {
    Consumer<ApplicationForgotten> meddling = forgotten -> {};

    @EventListener
    void on(ApplicationForgotten forgotten) {
        meddling.accept(forgotten);
    }
}
