package de.amtsweg.workplace;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** There is nothing here for this person. */
class NotFound extends ResponseStatusException {
    NotFound() {
        super(HttpStatus.NOT_FOUND);
    }
}
