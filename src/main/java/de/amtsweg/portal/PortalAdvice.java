package de.amtsweg.portal;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What all pages of the portal answer alike. */
@ControllerAdvice(basePackageClasses = PortalAdvice.class)
class PortalAdvice {
    /** The sign-in page also helps those whose session has run out. */
    @ExceptionHandler(NotOpened.class)
    String signIn() {
        return "redirect:/status";
    }
}
