package de.amtsweg.workplace;

import de.amtsweg.application.Application;
import de.amtsweg.application.Corrections;
import de.amtsweg.application.Party;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.efile.CaseFiles;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gathers what the rooms know about an application for one screen. */
@Component
class CaseViews {
    private final Catalogue catalogue;
    private final CaseAnswers answers;
    private final CaseHints hints;
    private final CaseDocuments documents;
    private final CaseHistory history;
    private final CaseQuestions questions;
    private final CaseCompany with;
    private final CaseStanding standing;
    private final CaseFiles files;
    private final MessageSource messages;

    CaseViews(
            Catalogue catalogue,
            CaseAnswers answers,
            CaseHints hints,
            CaseDocuments documents,
            CaseHistory history,
            CaseQuestions questions,
            CaseCompany with,
            CaseStanding standing,
            CaseFiles files,
            MessageSource messages) {
        this.catalogue = catalogue;
        this.answers = answers;
        this.hints = hints;
        this.documents = documents;
        this.history = history;
        this.questions = questions;
        this.with = with;
        this.standing = standing;
        this.files = files;
        this.messages = messages;
    }

    CaseView of(Application application, Locale locale) {
        var service = catalogue.get(application.packageId());
        return new CaseView(
                application.number(),
                service.title().in(locale),
                service.noun().in(locale),
                word("workplace.status." + application.status(), locale),
                word("workplace.channel." + application.channel(), locale),
                Dates.day(application.receivedOn(), locale),
                Dates.moment(application.enteredAt(), locale),
                parties(application, locale),
                answers.of(application, locale),
                answers.corrections(application, locale),
                Corrections.mayStillCorrect(application),
                hints.of(application),
                documents.attachedTo(application),
                history.of(application.id(), locale, documents::of),
                questions.of(application, locale),
                with.of(application, locale),
                standing.followUps(application, locale),
                standing.waitsFor(application, locale),
                files.of(application.id())
                        .map(file -> file.file().id().toString())
                        .orElse(""));
    }

    private List<String> parties(Application application, Locale locale) {
        var parties = application.parties();
        return Stream.concat(
                        Stream.of(party("applicant", parties.applicant(), locale)),
                        parties.representative().stream().map(agent -> party("representative", agent, locale)))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private String party(String role, Party party, Locale locale) {
        return party.displayName().isBlank()
                ? ""
                : word("workplace.party." + role, locale) + ": " + party.displayName();
    }

    private String word(String key, Locale locale) {
        var text = messages.getMessage(key, null, key.substring(key.lastIndexOf('.') + 1), locale);
        return text == null ? key : text;
    }
}
