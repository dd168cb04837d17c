package de.amtsweg.catalogue;

/** A new version of a package is in force. Published synchronously, in the transaction that stored it. */
public record PackagePublished(PackageId id) {}
