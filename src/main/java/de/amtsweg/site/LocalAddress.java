package de.amtsweg.site;

import java.util.regex.Pattern;

/** Addresses to go back to come from the browser; only paths of our own site are followed. */
class LocalAddress {
    private static final Pattern OURS = Pattern.compile("/([A-Za-z0-9._~%-][A-Za-z0-9._~%/-]*)?");

    private LocalAddress() {}

    static String orHome(String address) {
        boolean plain = address.length() <= 500 && OURS.matcher(address).matches() && !address.contains("//");
        return plain ? address : "/";
    }
}
