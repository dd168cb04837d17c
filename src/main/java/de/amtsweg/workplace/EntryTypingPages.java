package de.amtsweg.workplace;

import de.amtsweg.application.PageWork;
import de.amtsweg.workplace.EntryDesk.Entry;
import jakarta.servlet.http.HttpSession;
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

/** Where a script sends what a clerk is typing for somebody, so that a closed window costs nothing. */
@RestController
@RequestMapping(EntryAddresses.ALL + "/{key}/seite/{page}/zwischenstand")
class EntryTypingPages {
    private final EntryDesk desk;
    private final PageWork work;

    EntryTypingPages(EntryDesk desk, PageWork work) {
        this.desk = desk;
        this.work = work;
    }

    /** Keeps it, or says that another window has changed the page (409), or that there is no draft any more (404). */
    @PostMapping
    ResponseEntity<Map<String, String>> keep(
            @PathVariable String key,
            @PathVariable("page") String id,
            @RequestParam MultiValueMap<String, String> values,
            HttpSession session,
            Locale locale) {
        var open = desk.current(session, key, locale).map(Entry::open);
        var page = open.flatMap(draft -> draft.visiblePage(id));
        if (page.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        return work.keep(open.orElseThrow(), page.get(), values)
                .map(kept -> ResponseEntity.ok(Map.of("mark", kept.mark())))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.CONFLICT).build());
    }
}
