package de.amtsweg.site;

/**
 * An address other machines post to: without session and security token, so whoever answers there checks for itself who
 * speaks. A bean of this type opens it.
 *
 * @param path the path within the site, for POST only
 */
public record MachineAddress(String path) {}
