package de.amtsweg.payment.xbezahldienste;

import de.amtsweg.payment.PaymentReceived;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.event.EventListener;

/** Something breaks before a booking is committed, as when the server is killed. */
class BookingThatFails {
    static final AtomicInteger TIMES = new AtomicInteger();

    @EventListener
    void hear(PaymentReceived event) {
        if (TIMES.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("killed");
        }
    }
}
