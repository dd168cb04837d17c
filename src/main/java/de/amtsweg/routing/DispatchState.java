package de.amtsweg.routing;

/** What we know about something we handed over. */
public enum DispatchState {
    HANDED_OVER,
    ACKNOWLEDGED,
    REJECTED;

    /** The first answer counts; a recipient may still accept what it rejected before. */
    public boolean canBecome(DispatchState next) {
        return switch (this) {
            case HANDED_OVER -> next != HANDED_OVER;
            case REJECTED -> next == ACKNOWLEDGED;
            case ACKNOWLEDGED -> false;
        };
    }
}
