package de.amtsweg.testbase.http;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** What came back, and from where after all redirects. */
public record WebPage(int status, URI address, HttpHeaders headers, String html) {
    public String path() {
        return address.getPath();
    }

    public String header(String name) {
        return String.join(", ", headers.allValues(name));
    }

    public String mediaType() {
        return header("Content-Type").toLowerCase(Locale.ROOT);
    }

    /** The form whose address ends like this. */
    public Optional<PageForm> form(String ending) {
        return PageForm.on(html).stream()
                .filter(form -> form.action().endsWith(ending))
                .findFirst();
    }

    public PageForm theForm(String ending) {
        return form(ending).orElseThrow(() -> unexpected("a form to …" + ending));
    }

    /** The first group of the first place that looks like this. */
    public Optional<String> find(String pattern) {
        var found = Pattern.compile(pattern, Pattern.DOTALL).matcher(html);
        return found.find() ? Optional.of(HtmlUtils.htmlUnescape(found.group(1))) : Optional.empty();
    }

    /** The first group of all places that look like this. */
    public List<String> all(String pattern) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(html)
                .results()
                .map(found -> HtmlUtils.htmlUnescape(found.group(1)))
                .toList();
    }

    public String read(String pattern) {
        return find(pattern).orElseThrow(() -> unexpected(pattern));
    }

    /** What people read in the middle of the page, without the frame around it. */
    public String words() {
        var main = html.replaceAll("(?s)^.*?<main", "<main").replaceAll("(?s)</main>.*$", "");
        return HtmlUtils.htmlUnescape(main.replaceAll("<[^>]*>", " "))
                .replaceAll("[\\s\u00a0]+", " ")
                .strip();
    }

    public IllegalStateException unexpected(String wanted) {
        var words = words();
        return new IllegalStateException("Wanted " + wanted + ", got " + status + " " + address + ": "
                + words.substring(0, Math.min(1500, words.length())));
    }
}
