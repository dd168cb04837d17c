package de.amtsweg.application;

/** Where an application stands. */
public enum ApplicationStatus {
    DRAFT,
    SUBMITTED,
    IN_PROGRESS,
    DECIDED,
    CLOSED,
    WITHDRAWN,
    HANDED_OVER,
    EXPIRED;

    /** All legal transitions. */
    public boolean canBecome(ApplicationStatus next) {
        return switch (this) {
            case DRAFT -> next == SUBMITTED || next == EXPIRED;
            case SUBMITTED ->
                next == IN_PROGRESS || next == DECIDED || next == WITHDRAWN || next == HANDED_OVER || next == EXPIRED;
            case IN_PROGRESS -> next == DECIDED || next == WITHDRAWN || next == HANDED_OVER || next == EXPIRED;
            case DECIDED -> next == CLOSED;
            case CLOSED, WITHDRAWN, HANDED_OVER, EXPIRED -> false;
        };
    }

    /** It has been handed in, and nothing has been decided or ended. */
    public boolean isUndecided() {
        return this == SUBMITTED || this == IN_PROGRESS;
    }

    /** Nothing more will happen to the application itself. */
    public boolean isFinal() {
        return switch (this) {
            case CLOSED, WITHDRAWN, HANDED_OVER, EXPIRED -> true;
            case DRAFT, SUBMITTED, IN_PROGRESS, DECIDED -> false;
        };
    }
}
