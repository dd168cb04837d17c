package de.amtsweg.authority;

/** Where an authority receives letters and visitors. */
public record PostalAddress(String street, String zip, String city) {
    public static final PostalAddress UNKNOWN = new PostalAddress("", "", "");

    /** On one line: {@code Rathausplatz 1, 12345 Musterstadt}. */
    public String onOneLine() {
        return street.isEmpty() ? (zip + " " + city).strip() : street + ", " + zip + " " + city;
    }
}
