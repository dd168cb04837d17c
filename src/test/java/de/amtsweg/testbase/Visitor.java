package de.amtsweg.testbase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without JavaScript: keeps cookies, follows redirects, and sends the CSRF token of the page it saw last. */
public final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String base;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private String token = "";

    public Visitor(Town town) {
        this.base = town.url();
    }

    /** What came back. */
    public record Page(int status, String address, String text, Map<String, String> headers, byte[] bytes) {}

    /** Signs in a person of the demo town. */
    public Visitor as(String person) {
        get("/anmelden");
        post("/anmelden", Map.of("name", person, "passwort", person + "-demo"));
        return this;
    }

    public Page get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    public Page post(String path, Map<String, String> fields) {
        return post(path, List.copyOf(fields.entrySet()));
    }

    /** The same where a name may come several times. */
    public Page post(String path, List<Map.Entry<String, String>> fields) {
        var body = fields.stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"))
                + (fields.isEmpty() ? "" : "&")
                + "_csrf=" + encoded(token);
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends one file with the fields of its form. */
    public Page upload(String path, Map<String, String> fields, String input, String fileName, String content) {
        var boundary = "visitor-boundary";
        var body = new StringBuilder();
        fields.forEach((name, value) -> part(body, boundary, "name=\"" + name + "\"", value));
        part(body, boundary, "name=\"_csrf\"", token);
        part(body, boundary, "name=\"%s\"; filename=\"%s\"".formatted(input, fileName), content);
        body.append("--").append(boundary).append("--\r\n");
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private static void part(StringBuilder body, String boundary, String name, String value) {
        body.append("--").append(boundary).append("\r\nContent-Disposition: form-data; ");
        body.append(name).append("\r\n\r\n").append(value).append("\r\n");
    }

    private Page send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            var text = new String(response.body(), StandardCharsets.UTF_8);
            var found = TOKEN.matcher(text);
            if (found.find()) {
                token = found.group(1);
            }
            var headers = response.headers().map().entrySet().stream()
                    .collect(Collectors.toMap(
                            header -> header.getKey().toLowerCase(java.util.Locale.ROOT),
                            header -> String.join(", ", header.getValue())));
            return new Page(
                    response.statusCode(),
                    response.uri().toString().substring(base.length()),
                    text,
                    headers,
                    response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
