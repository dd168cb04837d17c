package de.amtsweg.authority;

import de.amtsweg.shared.UnitId;

/** A role somebody has in a unit. */
public record Duty(Role role, UnitId unit) {}
