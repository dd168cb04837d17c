package de.amtsweg.portal;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** There is no such page, or not for this visitor; both look the same from outside. */
class PageNotFound extends ResponseStatusException {
    PageNotFound(String why) {
        super(HttpStatus.NOT_FOUND, why);
    }
}
