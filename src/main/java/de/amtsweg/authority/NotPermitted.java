package de.amtsweg.authority;

import de.amtsweg.shared.PersonId;

/** Somebody tried what their roles do not allow. */
public class NotPermitted extends RuntimeException {
    public NotPermitted(PersonId person, Permission permission, Object where) {
        super(person + " has no permission " + permission + " for " + where);
    }
}
