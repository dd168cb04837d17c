package de.amtsweg.workplace;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;

/** Something that is written piece by piece while it is sent. */
interface Download {
    void write(OutputStream out) throws IOException;

    /** When it breaks off before anything was sent, the page that says so must not be taken for the download. */
    default void sendTo(HttpServletResponse response) throws IOException {
        try {
            write(response.getOutputStream());
        } catch (IOException | RuntimeException broken) {
            if (!response.isCommitted()) {
                response.reset();
            }
            throw broken;
        }
    }
}
