package de.amtsweg.workplace;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is nothing here for this person. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NotFound extends RuntimeException {}
