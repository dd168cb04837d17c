package de.amtsweg.hostile;

import de.amtsweg.testbase.http.WebPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes to the server what no browser would, byte by byte, and reads what it says. */
final class Wire {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Wire() {}

    /** Asks for an address as it is written here, with further lines of the head. */
    static WebPage get(String target, String... head) {
        return ask("GET", target, head);
    }

    static WebPage ask(String method, String target, String... head) {
        return exchange(method, target, List.of(head), "");
    }

    static WebPage post(String target, String body, String... head) {
        return exchange("POST", target, List.of(head), body);
    }

    /** Only a host that the lines do not name is added, and where there is a body its length. */
    private static WebPage exchange(String method, String target, List<String> head, String body) {
        var town = URI.create(People.town().url());
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var lines = new ArrayList<>(List.of(method + " " + target + " HTTP/1.1", "Connection: close"));
        lines.addAll(head);
        if (head.stream().noneMatch(line -> line.startsWith("Host:"))) {
            lines.add("Host: " + town.getAuthority());
        }
        if (head.stream().noneMatch(line -> line.startsWith("Accept:"))) {
            lines.add("Accept: text/html");
        }
        if (bytes.length > 0) {
            lines.add("Content-Length: " + bytes.length);
        }
        try (var socket = new Socket(town.getHost(), town.getPort())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            return read(town, new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WebPage read(URI town, String answer) {
        int end = answer.indexOf("\r\n\r\n");
        var lines = answer.substring(0, end).split("\r\n");
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.computeIfAbsent(lines[i].substring(0, colon), none -> new ArrayList<>())
                    .add(lines[i].substring(colon + 1).strip());
        }
        var body = answer.substring(end + 4);
        if (headers.getOrDefault("Transfer-Encoding", List.of()).contains("chunked")) {
            body = joined(body);
        }
        return new WebPage(
                Integer.parseInt(lines[0].split(" ")[1]),
                town,
                HttpHeaders.of(headers, (name, value) -> true),
                new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    }

    private static String joined(String chunks) {
        var text = new StringBuilder();
        int at = 0;
        while (at < chunks.length()) {
            int line = chunks.indexOf("\r\n", at);
            int length = Integer.parseInt(chunks.substring(at, line).strip(), 16);
            text.append(chunks, line + 2, line + 2 + length);
            at = line + 2 + length + 2;
        }
        return text.toString();
    }
}
