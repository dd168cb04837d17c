package de.amtsweg.testbase.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;

/** A person's browser without JavaScript: keeps cookies, follows redirects, and looks at the clock for every page. */
public final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final URI town;
    private final PageTimes times;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;

    /** Everybody sits at a place of their own, so that nobody is slowed down for what others tried. */
    public Browser(URI town, InetAddress place, PageTimes times) {
        this.town = town;
        this.times = times;
        this.client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(place)
                .build();
    }

    /** A place on this machine, another one for every number up to 60,000. */
    public static InetAddress place(int number) {
        try {
            return InetAddress.getByAddress(new byte[] {127, 1, (byte) (number / 250), (byte) (number % 250 + 1)});
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A page that is all right. */
    public WebPage get(String path) {
        return allRight(open(path));
    }

    /** Sends a form and sees a page that is all right. */
    public WebPage submit(PageForm form) {
        return allRight(send(form));
    }

    /** A page, whatever it says. */
    public WebPage open(String path) {
        return send(request(path).GET());
    }

    /** Sends a form and sees a page, whatever it says. */
    public WebPage send(PageForm form) {
        return form.multipart() ? sendWithFiles(form) : sendPlain(form);
    }

    /** Sends anything and sees a page, whatever it says. */
    public WebPage send(HttpRequest.Builder request) {
        try {
            var start = System.nanoTime();
            var response = client.send(
                    request.timeout(PATIENCE)
                            .header("Accept", "text/html,*/*;q=0.8")
                            .header("Accept-Language", "de")
                            .build(),
                    BodyHandlers.ofString(StandardCharsets.UTF_8));
            times.add(System.nanoTime() - start);
            return new WebPage(response.statusCode(), response.uri(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(town.resolve(path));
    }

    public Optional<HttpCookie> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst();
    }

    /** Has this cookie from now on, wherever it came from. */
    public void plant(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setDomain(town.getHost());
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(town, cookie);
    }

    private WebPage sendPlain(PageForm form) {
        var body = form.values().entrySet().stream()
                .flatMap(
                        field -> field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return post(form, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.US_ASCII));
    }

    /** The way a browser sends a page with file inputs, those that stayed empty included. */
    private WebPage sendWithFiles(PageForm form) {
        var boundary = "amtsweg-" + Long.toHexString(System.nanoTime());
        var body = new ByteArrayOutputStream();
        form.values()
                .forEach((name, values) -> values.forEach(value -> {
                    write(
                            body,
                            "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n".formatted(boundary, name));
                    write(body, value + "\r\n");
                }));
        form.files().forEach((name, file) -> {
            write(body, "--%s\r\nContent-Disposition: form-data; name=\"%s\"".formatted(boundary, name));
            write(body, "; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n".formatted(file.name(), file.mediaType()));
            body.writeBytes(file.content());
            write(body, "\r\n");
        });
        write(body, "--" + boundary + "--\r\n");
        return post(form, "multipart/form-data; boundary=" + boundary, body.toByteArray());
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private WebPage post(PageForm form, String type, byte[] body) {
        return send(request(form.action()).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    private static WebPage allRight(WebPage page) {
        if (page.status() != 200) {
            throw page.unexpected("a page that is all right");
        }
        return page;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
