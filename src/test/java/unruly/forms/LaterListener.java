package unruly.forms;

import org.springframework.scheduling.annotation.Async;
import org.springframework.transaction.event.TransactionalEventListener;

/** A second machine for work that is done later. */
class LaterListener {
    @Async
    @TransactionalEventListener
    void hear(String event) {
        event.length();
    }
}
