package de.amtsweg.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A person's browser without JavaScript: keeps cookies, follows redirects, and looks at the clock for every page. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final URI town;
    private final PageTimes times;
    private final HttpClient client;

    /** Everybody sits at a place of their own, so that nobody is slowed down for what others tried. */
    Browser(URI town, InetAddress place, PageTimes times) {
        this.town = town;
        this.times = times;
        this.client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(place)
                .build();
    }

    WebPage get(String path) {
        return send(HttpRequest.newBuilder(town.resolve(path)).GET());
    }

    WebPage submit(PageForm form) {
        return form.multipart() ? submitWithFiles(form) : submitPlain(form);
    }

    private WebPage submitPlain(PageForm form) {
        var body = form.values().entrySet().stream()
                .flatMap(
                        field -> field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return post(form, "application/x-www-form-urlencoded", body);
    }

    /** The way a browser sends a page with a file input that stayed empty. */
    private WebPage submitWithFiles(PageForm form) {
        var boundary = "amtsweg-" + Long.toHexString(System.nanoTime());
        Function<String, String> head =
                name -> "--%s\r\nContent-Disposition: form-data; name=\"%s\"".formatted(boundary, name);
        var body = new StringBuilder();
        form.values()
                .forEach((name, values) -> values.forEach(value -> body.append(head.apply(name))
                        .append("\r\n\r\n")
                        .append(value)
                        .append("\r\n")));
        form.files()
                .forEach(name -> body.append(head.apply(name))
                        .append("; filename=\"\"\r\nContent-Type: application/octet-stream\r\n\r\n\r\n"));
        body.append("--").append(boundary).append("--\r\n");
        return post(form, "multipart/form-data; boundary=" + boundary, body.toString());
    }

    private WebPage post(PageForm form, String type, String body) {
        return send(HttpRequest.newBuilder(town.resolve(form.action()))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }

    private WebPage send(HttpRequest.Builder request) {
        try {
            var start = System.nanoTime();
            var response = client.send(
                    request.timeout(PATIENCE).header("Accept-Language", "de").build(),
                    BodyHandlers.ofString(StandardCharsets.UTF_8));
            times.add(System.nanoTime() - start);
            var page = new WebPage(
                    response.statusCode(),
                    response.uri(),
                    response.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT),
                    response.body());
            if (page.status() != 200) {
                throw page.unexpected("a page that is all right");
            }
            return page;
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

    @Override
    public void close() {
        client.shutdownNow();
    }
}
