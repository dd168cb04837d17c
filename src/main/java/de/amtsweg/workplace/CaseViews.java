package de.amtsweg.workplace;

import de.amtsweg.application.Application;
import de.amtsweg.application.Attachments;
import de.amtsweg.application.Corrections;
import de.amtsweg.application.FollowUps;
import de.amtsweg.application.Party;
import de.amtsweg.application.Progress;
import de.amtsweg.application.ProgressReport;
import de.amtsweg.application.Request;
import de.amtsweg.application.Requests;
import de.amtsweg.application.ServiceForms;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.efile.CaseFiles;
import de.amtsweg.forms.FormContext;
import de.amtsweg.shared.DocumentId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gathers what the rooms know about an application for one screen. */
@Component
class CaseViews {
    private final Catalogue catalogue;
    private final ServiceForms forms;
    private final Attachments attachments;
    private final CaseDocuments documents;
    private final Requests requests;
    private final CaseCompany with;
    private final CaseAnswers answers;
    private final FollowUps followUps;
    private final Progress progress;
    private final CaseFiles files;
    private final CaseHistory history;
    private final CaseHints hints;
    private final MessageSource messages;
    private final Clock clock;

    CaseViews(
            Catalogue catalogue,
            ServiceForms forms,
            Attachments attachments,
            CaseDocuments documents,
            Requests requests,
            CaseCompany with,
            CaseAnswers answers,
            FollowUps followUps,
            Progress progress,
            CaseFiles files,
            CaseHistory history,
            CaseHints hints,
            MessageSource messages,
            Clock clock) {
        this.catalogue = catalogue;
        this.forms = forms;
        this.attachments = attachments;
        this.documents = documents;
        this.requests = requests;
        this.with = with;
        this.answers = answers;
        this.followUps = followUps;
        this.progress = progress;
        this.files = files;
        this.history = history;
        this.hints = hints;
        this.messages = messages;
        this.clock = clock;
    }

    CaseView of(Application application, Locale locale) {
        var service = catalogue.get(application.packageId());
        var form = forms.get(application.packageId(), service.form());
        var context = FormContext.of(locale, LocalDate.now(clock));
        return new CaseView(
                application.number(),
                service.title().in(locale),
                service.noun().in(locale),
                word("workplace.status." + application.status(), locale),
                word("workplace.channel." + application.channel(), locale),
                Dates.day(application.receivedOn(), locale),
                Dates.moment(application.enteredAt(), locale),
                parties(application, locale),
                answers.of(application, form, context),
                answers.corrections(application, locale),
                Corrections.mayStillCorrect(application),
                hints.of(application),
                attachments.of(application.id()).stream()
                        .map(attachment -> document(attachment.document()))
                        .toList(),
                history.of(application.id(), locale, this::document),
                requests.of(application.id()).stream()
                        .map(request -> question(request, locale))
                        .toList(),
                with.of(application, locale),
                followUps.of(application.id()).stream()
                        .map(followUp -> word("workplace.topic." + followUp.topic(), locale) + ", "
                                + Dates.day(followUp.due(), locale))
                        .toList(),
                current(application, locale),
                files.of(application.id())
                        .map(file -> file.file().id().toString())
                        .orElse(""));
    }

    boolean mayWithdraw(Application application, Locale locale) {
        return progress.of(application.id(), locale).mayWithdraw();
    }

    private List<String> current(Application application, Locale locale) {
        return progress.of(application.id(), locale).milestones().stream()
                .filter(milestone -> milestone.state() == ProgressReport.State.CURRENT)
                .map(ProgressReport.Milestone::text)
                .toList();
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
                        .map(this::document)
                        .toList());
    }

    CaseView.Document document(DocumentId id) {
        return documents.of(id);
    }

    private String word(String key, Locale locale) {
        var text = messages.getMessage(key, null, key.substring(key.lastIndexOf('.') + 1), locale);
        return text == null ? key : text;
    }
}
