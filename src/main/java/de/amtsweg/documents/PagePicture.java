package de.amtsweg.documents;

/**
 * A page as a picture.
 *
 * @param picture as JPEG or PNG
 * @param width of the page in points
 * @param alternative what screen readers say instead
 */
public record PagePicture(byte[] picture, float width, float height, String alternative) {
    /** Without what it shows. */
    @Override
    public String toString() {
        return "PagePicture[" + picture.length + " bytes]";
    }
}
