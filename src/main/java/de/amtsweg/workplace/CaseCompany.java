package de.amtsweg.workplace;

import de.amtsweg.application.Application;
import de.amtsweg.application.CoApplicant;
import de.amtsweg.application.CoApplicants;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Who applies together with the applicant, and what each of them said. */
@Component
class CaseCompany {
    private final CoApplicants coApplicants;
    private final MessageSource messages;

    CaseCompany(CoApplicants coApplicants, MessageSource messages) {
        this.coApplicants = coApplicants;
        this.messages = messages;
    }

    List<CaseView.With> of(Application application, Locale locale) {
        return coApplicants.of(application.id()).stream()
                .map(who -> new CaseView.With(
                        who.id().toString(),
                        who.name(),
                        who.email().orElse(""),
                        state(who, locale),
                        who.state().isWaitedFor() && coApplicants.mayAnswer(application),
                        who.email().isPresent() && sameAddress(who, application)))
                .toList();
    }

    private String state(CoApplicant who, Locale locale) {
        var day = who.answer().map(answer -> Dates.moment(answer.at(), locale)).orElse("");
        var channel = who.answer()
                .map(answer -> messages.getMessage("workplace.channel." + answer.channel(), null, locale))
                .orElse("");
        return messages.getMessage("workplace.with." + who.state(), new Object[] {day, channel}, locale);
    }

    private static boolean sameAddress(CoApplicant who, Application application) {
        return application.email().filter(who.email().get()::equalsIgnoreCase).isPresent();
    }
}
