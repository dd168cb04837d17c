package de.amtsweg.shared;

import java.util.Optional;

/**
 * Who acted, and on whose behalf. Carries ids only: a staff member's sign-in name, an application's id, the name of a
 * part of the system; never the name of a citizen.
 */
public record Actor(Kind kind, String id, Optional<PersonId> onBehalfOf) {
    /** What sort of somebody acted. */
    public enum Kind {
        APPLICANT,
        /** Somebody who applies together with the applicant. */
        CO_APPLICANT,
        STAFF,
        AUTHORITY,
        SYSTEM
    }

    public static Actor applicant(ApplicationId application) {
        return new Actor(Kind.APPLICANT, application.toString(), Optional.empty());
    }

    public static Actor coApplicant(ApplicationId application) {
        return new Actor(Kind.CO_APPLICANT, application.toString(), Optional.empty());
    }

    public static Actor staff(PersonId person) {
        return new Actor(Kind.STAFF, person.value(), Optional.empty());
    }

    /** A deputy acts for somebody who is away. */
    public static Actor deputy(PersonId deputy, PersonId absent) {
        return new Actor(Kind.STAFF, deputy.value(), Optional.of(absent));
    }

    public static Actor authority(AuthorityId authority) {
        return new Actor(Kind.AUTHORITY, authority.value(), Optional.empty());
    }

    public static Actor system(String part) {
        return new Actor(Kind.SYSTEM, part, Optional.empty());
    }
}
