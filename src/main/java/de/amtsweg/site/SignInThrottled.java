package de.amtsweg.site;

import org.springframework.security.core.AuthenticationException;

/** Somebody tried to sign in too often. */
class SignInThrottled extends AuthenticationException {
    SignInThrottled(TooManyAttempts cause) {
        super("Too many attempts to sign in", cause);
    }
}
