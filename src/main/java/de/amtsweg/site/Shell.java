package de.amtsweg.site;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the frame around every page shows; templates read it as {@code shell}.
 *
 * @param session how long the visitor's session lasts from this page on, when there is one
 */
public record Shell(
        String townName,
        String stylesheet,
        Optional<String> logo,
        Optional<String> phone,
        Optional<String> email,
        Optional<String> signedIn,
        List<Area> areas,
        String path,
        Optional<Duration> session,
        boolean demo) {
    /** A part of the site for members of staff: its message key and its address. */
    public record Area(String key, String address, boolean current) {}
}
