package unruly.payment;

import unruly.routing.Router;

/** A capability that knows another capability. */
public class PaymentThatRoutes {
    private final Router router;

    PaymentThatRoutes(Router router) {
        this.router = router;
    }

    @Override
    public String toString() {
        return router.toString();
    }
}
