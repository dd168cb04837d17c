package de.amtsweg.documents;

import java.io.BufferedInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Speaks with clamd, the daemon of ClamAV, over TCP: one connection for each question. */
final class Clamd {
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_REPLY = 4096;
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final String FOUND = " FOUND";

    private final String host;
    private final int port;
    private final Duration patience;

    /** @param address {@code host:port} */
    Clamd(String address, Duration patience) {
        int colon = address.lastIndexOf(':');
        if (colon < 1 || !address.substring(colon + 1).matches("\\d{1,5}")) {
            throw new IllegalArgumentException(
                    "amtsweg.documents.clamd must be host:port, such as 127.0.0.1:3310, and not " + address);
        }
        this.host = address.substring(0, colon);
        this.port = Integer.parseInt(address.substring(colon + 1));
        this.patience = patience;
    }

    /** What clamd thinks of a file. */
    sealed interface Verdict {
        /** It knows nothing bad of it. */
        record Clean() implements Verdict {}

        /** It knows it by this name. */
        record Infected(String signature) implements Verdict {}

        /** It did not look at it to the end, and says why. */
        record NotScanned(String reason) implements Verdict {}
    }

    /** @throws IOException when there is nobody to ask */
    Verdict scan(byte[] content) throws IOException {
        var reply = ask("zINSTREAM\0", content);
        if (reply.equals("stream: OK")) {
            return new Verdict.Clean();
        }
        if (reply.endsWith(FOUND)) {
            var signature = reply.substring(reply.indexOf(':') + 1, reply.length() - FOUND.length());
            return new Verdict.Infected(signature.strip().replaceAll("[^A-Za-z0-9._()-]", "?"));
        }
        return new Verdict.NotScanned(reply);
    }

    boolean answers() {
        try {
            return ask("zPING\0", new byte[0]).equals("PONG");
        } catch (IOException nobody) {
            return false;
        }
    }

    private String ask(String command, byte[] content) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), (int) CONNECT.toMillis());
            socket.setSoTimeout((int) patience.toMillis());
            var in = new BufferedInputStream(socket.getInputStream());
            var out = new DataOutputStream(socket.getOutputStream());
            out.write(command.getBytes(StandardCharsets.US_ASCII));
            try {
                send(content, out, in);
            } catch (IOException closed) {
                // A file over its StreamMaxLength clamd answers at once and hangs up; the answer is there to be read.
                return reply(in);
            }
            return reply(in);
        }
    }

    private static void send(byte[] content, DataOutputStream out, InputStream in) throws IOException {
        if (content.length > 0) {
            for (int at = 0; at < content.length && in.available() == 0; at += PIECE) {
                int length = Math.min(PIECE, content.length - at);
                out.writeInt(length);
                out.write(content, at, length);
            }
            out.writeInt(0);
        }
        out.flush();
    }

    private static String reply(InputStream in) throws IOException {
        var reply = new StringBuilder();
        for (int next = in.read(); next > 0 && reply.length() < LONGEST_REPLY; next = in.read()) {
            reply.append((char) next);
        }
        if (reply.isEmpty()) {
            throw new IOException("clamd said nothing");
        }
        return reply.toString().strip();
    }
}
