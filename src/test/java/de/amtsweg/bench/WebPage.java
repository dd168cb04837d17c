package de.amtsweg.bench;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** What came back, and from where after all redirects. */
record WebPage(int status, URI address, String mediaType, String html) {
    String path() {
        return address.getPath();
    }

    /** The form whose address ends like this. */
    Optional<PageForm> form(String ending) {
        return PageForm.on(html).stream()
                .filter(form -> form.action().endsWith(ending))
                .findFirst();
    }

    PageForm theForm(String ending) {
        return form(ending).orElseThrow(() -> unexpected("a form to …" + ending));
    }

    /** The first group of the first place that looks like this. */
    Optional<String> find(String pattern) {
        var found = Pattern.compile(pattern, Pattern.DOTALL).matcher(html);
        return found.find() ? Optional.of(HtmlUtils.htmlUnescape(found.group(1))) : Optional.empty();
    }

    String read(String pattern) {
        return find(pattern).orElseThrow(() -> unexpected(pattern));
    }

    IllegalStateException unexpected(String wanted) {
        var words = html.replaceAll("(?s)^.*?<main", "<main")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
        return new IllegalStateException("Wanted " + wanted + ", got " + status + " " + address + ": "
                + words.substring(0, Math.min(1500, words.length())));
    }
}
