package de.amtsweg.documents;

/** What an inspection found fit to be stored: a PDF as it came, a picture painted anew. */
record Fit(byte[] content, int pages) {}
