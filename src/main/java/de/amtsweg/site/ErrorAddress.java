package de.amtsweg.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the server leads requests that failed before or after they reached a page. */
@Controller
class ErrorAddress implements ErrorController {
    private static final Logger log = LoggerFactory.getLogger(ErrorAddress.class);

    private final ErrorPage errorPage;

    ErrorAddress(ErrorPage errorPage) {
        this.errorPage = errorPage;
    }

    @RequestMapping(value = "${spring.web.error.path:/error}", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(PageHeaders.CONTENT_SECURITY_POLICY)) {
            PageHeaders.write(response::setHeader);
        }
        if (request.getAttribute(RefusedRequests.EXPIRED) != null) {
            return errorPage.expired(request);
        }
        var page = errorPage.of(status(request), request);
        if (status(request) == HttpStatus.INTERNAL_SERVER_ERROR) {
            log.error("Page failed, reference {}", page.getModel().get("reference"));
        }
        return page;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        var status = status(request);
        return ResponseEntity.status(status).body(ProblemDetail.forStatus(status));
    }

    private static HttpStatus status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        && HttpStatus.resolve(code) instanceof HttpStatus status
                ? status
                : HttpStatus.NOT_FOUND;
    }
}
