package de.amtsweg.portal;

import de.amtsweg.application.OpenDraft;
import de.amtsweg.application.PageWork;
import de.amtsweg.site.Throttle;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where a script sends what is being typed on a page, so that a closed window or an empty battery costs nothing. */
@RestController
@RequestMapping("/leistungen/{key}/antrag/{page}/zwischenstand")
class TypingPages {
    private static final Throttle.Limit PER_DRAFT = new Throttle.Limit("typing", 200, Duration.ofMinutes(15));

    private final DraftDesk desk;
    private final PageWork work;
    private final Throttle throttle;

    TypingPages(DraftDesk desk, PageWork work, Throttle throttle) {
        this.desk = desk;
        this.work = work;
        this.throttle = throttle;
    }

    /** Keeps it, or says that another window has changed the page (409), or that there is no draft any more (404). */
    @PostMapping
    ResponseEntity<Map<String, String>> keep(
            @PathVariable String key,
            @PathVariable("page") String id,
            @RequestParam MultiValueMap<String, String> values,
            HttpServletRequest request,
            Locale locale) {
        var open = desk.current(request, key, locale);
        var page = open.flatMap(draft -> draft.visiblePage(id));
        if (page.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        throttle.attempt(
                PER_DRAFT, open.map(OpenDraft::draft).orElseThrow().id().token());
        return work.keep(open.orElseThrow(), page.get(), values)
                .map(kept -> ResponseEntity.ok(Map.of("mark", kept.mark())))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.CONFLICT).build());
    }
}
