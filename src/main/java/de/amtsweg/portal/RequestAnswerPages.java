package de.amtsweg.portal;

import de.amtsweg.application.Application;
import de.amtsweg.application.Attachment.Origin;
import de.amtsweg.application.Attachments;
import de.amtsweg.application.Channel;
import de.amtsweg.application.Request;
import de.amtsweg.application.Requests;
import de.amtsweg.application.Settling;
import de.amtsweg.documents.Inspected.Accepted;
import de.amtsweg.documents.Inspected.Refused;
import de.amtsweg.documents.UploadLimits;
import de.amtsweg.forms.FieldProblem;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.DocumentId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The applicant answers what the authority asked: in words, with files, or both. */
@Controller
class RequestAnswerPages {
    private static final int LONGEST = 4000;

    private final OpenedApplications opened;
    private final ApplicationPages pages;
    private final Requests requests;
    private final Attachments attachments;
    private final PageUploads uploads;
    private final Settling settling;
    private final MessageSource messages;

    RequestAnswerPages(
            OpenedApplications opened,
            ApplicationPages pages,
            Requests requests,
            Attachments attachments,
            PageUploads uploads,
            Settling settling,
            MessageSource messages) {
        this.opened = opened;
        this.pages = pages;
        this.requests = requests;
        this.attachments = attachments;
        this.uploads = uploads;
        this.settling = settling;
        this.messages = messages;
    }

    @PostMapping("/antraege/{number}/antwort")
    String answer(
            @PathVariable String number,
            @RequestParam(name = "antwort", defaultValue = "") String typed,
            @RequestParam(name = "dateien", required = false) List<MultipartFile> files,
            HttpServletRequest http,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        var application = opened.get(number, http);
        var request = requests.open(application.id());
        var text = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
        if (request.isEmpty()) {
            return late(application, text, response, model, locale);
        }
        var problems = new ArrayList<FieldProblem>();
        for (var file : files == null ? List.<MultipartFile>of() : files) {
            if (!file.isEmpty() || !PageUploads.name(file).isEmpty()) {
                take(application, request.get(), file, problems, locale);
            }
        }
        var handedIn = handedIn(application, request.get());
        if (problems.isEmpty() && text.isEmpty() && handedIn.isEmpty()) {
            problems.add(problem("antwort", "portal.request.answer.missing", locale));
        }
        if (text.length() > LONGEST) {
            problems.add(problem("antwort", "portal.request.answer.too-long", locale));
        }
        if (!problems.isEmpty()) {
            response.setStatus(422);
            pages.show(model, application, text, problems, locale);
            return "portal/application";
        }
        var actor = Actor.applicant(application.id());
        if (!requests.answer(request.get().id(), actor, text, handedIn, Channel.ONLINE)) {
            return late(application, text, response, model, locale);
        }
        settling.await(application.id(), ReviewPages.PATIENCE);
        return "redirect:" + OpenedApplications.address(application);
    }

    /** Nobody waits for an answer any more. Who sent the same one twice need not know; others still see what they wrote. */
    private String late(
            Application application, String text, HttpServletResponse response, Model model, Locale locale) {
        boolean known = requests.of(application.id()).stream()
                .flatMap(request -> request.answer().stream())
                .anyMatch(answer -> answer.text().equals(text));
        if (known || text.isEmpty()) {
            return "redirect:" + OpenedApplications.address(application);
        }
        response.setStatus(409);
        pages.show(model, application, text, List.of(), locale);
        model.addAttribute("late", true);
        return "portal/application";
    }

    /** A file belongs to the application at once, so that it is not lost when something else has to be put right. */
    private void take(
            Application application, Request request, MultipartFile file, List<FieldProblem> problems, Locale locale) {
        switch (uploads.inspect(file, UploadLimits.USUAL)) {
            case Accepted(var document, int count) ->
                attachments.add(application.id(), document.id(), ApplicantDocuments.nameOf(request), Origin.APPLICANT);
            case Refused refused ->
                problems.add(new FieldProblem(
                        "dateien", PageUploads.name(file), uploads.explanation(refused, file, locale)));
        }
    }

    private List<DocumentId> handedIn(Application application, Request request) {
        return attachments.of(application.id()).stream()
                .filter(attachment -> attachment.name().equals(ApplicantDocuments.nameOf(request)))
                .map(attachment -> attachment.document())
                .toList();
    }

    private FieldProblem problem(String field, String key, Locale locale) {
        return new FieldProblem(
                field,
                messages.getMessage("portal.request.answer", null, locale),
                messages.getMessage(key, null, locale));
    }
}
