package de.amtsweg.documents;

/**
 * What an inspection found fit to be stored: a PDF as it came, a picture painted anew.
 *
 * @param preview the picture in small, as PNG; empty for a PDF
 */
record Fit(byte[] content, int pages, byte[] preview) {}
