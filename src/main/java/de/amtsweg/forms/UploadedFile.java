package de.amtsweg.forms;

import de.amtsweg.shared.DocumentId;

/** A file that has been inspected and stored already; the form keeps only what it is called and where it is. */
public record UploadedFile(DocumentId id, String name, String mediaType, long size) {}
