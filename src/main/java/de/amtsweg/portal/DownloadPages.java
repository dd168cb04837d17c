package de.amtsweg.portal;

import de.amtsweg.application.Application;
import de.amtsweg.correspondence.AccessCodes;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.shared.DocumentId;
import de.amtsweg.site.Throttle;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Documents for the applicant; whoever gave a mail address shows a code sent there first. */
@Controller
@RequestMapping("/antraege/{number}/dokumente")
class DownloadPages {
    private static final String NOTICE = "anzeige";
    private static final Throttle.Limit MAILS = new Throttle.Limit("download code", 5, Duration.ofMinutes(15));

    private final OpenedApplications opened;
    private final ApplicantDocuments documents;
    private final DocumentStore store;
    private final AccessCodes codes;
    private final Throttle throttle;

    DownloadPages(
            OpenedApplications opened,
            ApplicantDocuments documents,
            DocumentStore store,
            AccessCodes codes,
            Throttle throttle) {
        this.opened = opened;
        this.documents = documents;
        this.store = store;
        this.codes = codes;
        this.throttle = throttle;
    }

    @GetMapping("/{document}")
    Object download(
            @PathVariable String number,
            @PathVariable("document") String wanted,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        var application = opened.get(number, request);
        var proved = new Visit(request.getSession()).hasProved(application.id());
        if (application.email().isPresent() && !proved) {
            return askForCode(model, application, wanted, false, locale);
        }
        var document = document(application, wanted);
        var response = file(document);
        documents.fetched(document, proved ? "number, secret code and code by mail" : "number and secret code");
        return response;
    }

    /** Sends a code; the page that follows asks for it. */
    @PostMapping("/{document}/code")
    String sendCode(
            @PathVariable String number,
            @PathVariable("document") String wanted,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        var application = opened.get(number, request);
        throttle.attempt(MAILS, application.id().toString());
        codes.sendTo(application.id());
        return askForCode(model, application, wanted, true, locale);
    }

    @PostMapping("/{document}")
    String enterCode(
            @PathVariable String number,
            @PathVariable("document") String wanted,
            @RequestParam(name = "code", defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        var application = opened.get(number, request);
        if (!codes.matches(application.id(), code.replaceAll("\\s", ""))) {
            response.setStatus(422);
            model.addAttribute("wrong", true);
            return askForCode(model, application, wanted, true, locale);
        }
        new Visit(request.getSession()).proves(application.id());
        return "redirect:" + OpenedApplications.address(application) + "#dokumente";
    }

    private String askForCode(Model model, Application application, String wanted, boolean sent, Locale locale) {
        opened.show(model, application, locale);
        model.addAttribute("wanted", wanted);
        model.addAttribute("sent", sent);
        return "portal/download-code";
    }

    private DocumentId document(Application application, String wanted) {
        if (wanted.equals(NOTICE)) {
            return documents.copy(application);
        }
        try {
            var id = DocumentId.of(wanted);
            if (documents.mayRead(application, id)) {
                return id;
            }
        } catch (IllegalArgumentException noId) {
            throw new PageNotFound("No document has such an id");
        }
        throw new PageNotFound("This application has no such document");
    }

    private ResponseEntity<byte[]> file(DocumentId id) {
        var document = store.get(id);
        if (document.erased()) {
            throw new PageNotFound("The document was lawfully erased");
        }
        var name = ContentDisposition.attachment()
                .filename(document.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .body(store.bytes(id));
    }
}
