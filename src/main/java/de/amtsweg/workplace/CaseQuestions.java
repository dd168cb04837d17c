package de.amtsweg.workplace;

import de.amtsweg.application.Application;
import de.amtsweg.application.Request;
import de.amtsweg.application.Requests;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What the applicant was asked, and the answers. */
@Component
class CaseQuestions {
    private final Requests requests;
    private final CaseDocuments documents;

    CaseQuestions(Requests requests, CaseDocuments documents) {
        this.requests = requests;
        this.documents = documents;
    }

    List<CaseView.Question> of(Application application, Locale locale) {
        return requests.of(application.id()).stream()
                .map(request -> question(request, locale))
                .toList();
    }

    private CaseView.Question question(Request request, Locale locale) {
        return new CaseView.Question(
                request.text(),
                Dates.day(request.due(), locale),
                request.state() == Request.State.OPEN,
                request.answer().map(Request.Answer::text).orElse(""),
                request.answer()
                        .map(answer -> Dates.moment(answer.at(), locale))
                        .orElse(""),
                request.answer().stream()
                        .flatMap(answer -> answer.documents().stream())
                        .map(documents::of)
                        .toList());
    }
}
