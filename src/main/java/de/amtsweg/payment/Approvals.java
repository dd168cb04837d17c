package de.amtsweg.payment;

/** Which orders two different people approve before the treasury sees them. */
enum Approvals {
    NONE,
    /** What pays money out. */
    PAYMENT_ORDERS,
    /** Claims, too. */
    ALL;

    boolean needed(OrderKind kind) {
        return switch (this) {
            case NONE -> false;
            case PAYMENT_ORDERS -> kind == OrderKind.PAYMENT_ORDER;
            // That a claim was settled or is none any more only reports what has been decided elsewhere.
            case ALL -> kind == OrderKind.PAYMENT_ORDER || kind == OrderKind.CLAIM;
        };
    }
}
