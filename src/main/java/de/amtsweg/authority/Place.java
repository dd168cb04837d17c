package de.amtsweg.authority;

import de.amtsweg.shared.Ars;

/** A municipality as people name it: postal code and name. One municipality may have several postal codes. */
public record Place(Ars ars, String zip, String name) {}
