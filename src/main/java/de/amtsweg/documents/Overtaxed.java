package de.amtsweg.documents;

/** A file was too much for the process that opened it. */
final class Overtaxed extends Exception {
    Overtaxed(String limit) {
        super(limit);
    }
}
