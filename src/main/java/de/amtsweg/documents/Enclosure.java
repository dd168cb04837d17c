package de.amtsweg.documents;

/**
 * A file embedded in a document.
 *
 * @param relationship what it is to the document, in the words of PDF/A-3: Data, Source
 */
record Enclosure(String name, String mediaType, String relationship, String description, byte[] content) {}
