package de.amtsweg.site;

import de.amtsweg.authority.NotPermitted;
import de.amtsweg.authority.Permission;
import de.amtsweg.shared.PersonId;
import java.time.Duration;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.server.ResponseStatusException;

/** Fails in every way a page can. */
@Controller
class PageOfTrouble {
    @GetMapping("/trouble/{kind}")
    String fail(@PathVariable String kind) {
        throw switch (kind) {
            case "stale" -> new OptimisticLockingFailureException("somebody was faster");
            case "forbidden" -> new NotPermitted(new PersonId("kemal"), Permission.DECIDE, "any unit");
            case "often" -> new TooManyAttempts(Duration.ofSeconds(90));
            case "large" -> new MaxUploadSizeExceededException(10);
            case "missing" -> new ResponseStatusException(HttpStatus.NOT_FOUND);
            default -> new IllegalStateException("Value 'Meier' too long", new RuntimeException("Meier"));
        };
    }

    @GetMapping("/trouble/no-uuid/{id}")
    String needsAUuid(@PathVariable UUID id) {
        return "never shown";
    }
}
