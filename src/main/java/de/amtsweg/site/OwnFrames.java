package de.amtsweg.site;

import jakarta.servlet.http.HttpServletResponse;

/** Lets one page show documents of our own in a frame; every other page shows none. */
public final class OwnFrames {
    private OwnFrames() {}

    public static void allow(HttpServletResponse page) {
        page.setHeader(
                PageHeaders.CONTENT_SECURITY_POLICY, SiteSecurity.CONTENT_SECURITY_POLICY + "; frame-src 'self'");
    }
}
