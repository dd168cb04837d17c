package de.amtsweg.efile;

/** How long the diary of an e-file is, and the hash of its last line. */
public record ChainHead(long entries, String hash) {}
