package de.amtsweg.site;

import de.amtsweg.authority.NotPermitted;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** Turns what went wrong into a page that says so, in words that help the person who reads it. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class PageErrors {
    private static final Logger log = LoggerFactory.getLogger(PageErrors.class);

    private final ErrorPage errorPage;

    PageErrors(ErrorPage errorPage) {
        this.errorPage = errorPage;
    }

    /** Spring Security decides whether to ask for a password or to refuse. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException refused) {
        throw refused;
    }

    @ExceptionHandler(NotPermitted.class)
    ModelAndView notPermitted(HttpServletRequest request) {
        return errorPage.of(HttpStatus.FORBIDDEN, request);
    }

    @ExceptionHandler(TooManyAttempts.class)
    ModelAndView tooManyAttempts(TooManyAttempts tooMany, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(
                HttpHeaders.RETRY_AFTER,
                String.valueOf(Math.max(1, tooMany.untilFree().toSeconds())));
        return errorPage
                .of(HttpStatus.TOO_MANY_REQUESTS, request)
                .addObject("minutes", Math.max(1, (tooMany.untilFree().toSeconds() + 59) / 60));
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge(HttpServletRequest request) {
        return errorPage.of(HttpStatus.CONTENT_TOO_LARGE, request);
    }

    /** Spring Security lets nobody read a parameter whose name holds control characters. */
    @ExceptionHandler({MultipartException.class, RequestRejectedException.class})
    ModelAndView notUnderstood(HttpServletRequest request) {
        return errorPage.of(HttpStatus.BAD_REQUEST, request);
    }

    /** An address with a part that can be no key, number or id leads nowhere; other values were forged. */
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ModelAndView unreadable(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
        boolean inAddress = mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
        return errorPage.of(inAddress ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST, request);
    }

    @ExceptionHandler(OptimisticLockingFailureException.class)
    ModelAndView changedMeanwhile(HttpServletRequest request) {
        return errorPage.of(HttpStatus.CONFLICT, request);
    }

    @ExceptionHandler(Exception.class)
    ModelAndView anythingElse(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        if (failure instanceof ErrorResponse answer && !answer.getStatusCode().is5xxServerError()) {
            answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            return errorPage.of(HttpStatus.valueOf(answer.getStatusCode().value()), request);
        }
        var page = errorPage.of(HttpStatus.INTERNAL_SERVER_ERROR, request);
        log.error("Page failed, reference {}", page.getModel().get("reference"), new FailureWithoutWords(failure));
        return page;
    }
}
