package de.amtsweg.portal;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such page, or not for this visitor; both look the same from outside. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class PageNotFound extends RuntimeException {
    PageNotFound(String what) {
        super(what);
    }
}
