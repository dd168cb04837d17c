package de.amtsweg.authority;

import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.UnitId;

/** A part of an authority in which people work: the trade office, the treasury. */
public record Unit(UnitId id, AuthorityId authority, String name, String phone, String email) {}
