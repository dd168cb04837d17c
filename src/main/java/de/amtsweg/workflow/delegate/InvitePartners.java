package de.amtsweg.workflow.delegate;

import static de.amtsweg.workflow.delegate.Words.APPLICATION_ID;
import static de.amtsweg.workflow.delegate.Words.FIELDS;
import static de.amtsweg.workflow.delegate.Words.LIST;
import static de.amtsweg.workflow.delegate.Words.TEMPLATE;

import de.amtsweg.application.Applications;
import de.amtsweg.application.Drafts;
import de.amtsweg.application.ResumeCode;
import de.amtsweg.correspondence.Mails;
import de.amtsweg.journal.Journal;
import de.amtsweg.shared.Actor;
import de.amtsweg.workflow.BuildingBlock;
import de.amtsweg.workflow.BuildingBlock.Parameter;
import de.amtsweg.workflow.FieldSelection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Sends others a link to a draft in which what they share is already filled in. */
@BuildingBlock(
        value = "invitePartners",
        label = "Weitere Beteiligte einladen",
        reachesOutside = true,
        parameters = {
            @Parameter(name = "list", label = "Liste der Beteiligten mit E-Mail-Adressen"),
            @Parameter(name = "fields", label = "Angaben, die sie schon ausgefüllt vorfinden", required = false),
            @Parameter(name = "template", label = "Vorlage der Einladung", required = false)
        })
class InvitePartners implements JavaDelegate {
    private final Applications applications;
    private final Drafts drafts;
    private final Mails mails;
    private final Journal journal;

    InvitePartners(Applications applications, Drafts drafts, Mails mails, Journal journal) {
        this.applications = applications;
        this.drafts = drafts;
        this.mails = mails;
        this.journal = journal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var application = applications.get(APPLICATION_ID.in(execution));
        var shared = FieldSelection.of(List.of(FIELDS.find(execution).orElse("").split("\\s+")))
                .from(application.answers());
        int number = 0;
        for (Object row : application.answers().list(LIST.in(execution))) {
            number++;
            var address = row instanceof Map<?, ?> partner ? partner.get("email") : null;
            if (address != null && !address.toString().isBlank()) {
                var draft = drafts.open(application.service(), application.revision(), shared);
                mails.sendTo(
                        address.toString(),
                        Locale.GERMAN,
                        StepKey.of(execution) + "-" + number,
                        application.id(),
                        TEMPLATE.find(execution).orElse("einladung"),
                        Map.of("draft", ResumeCode.of(draft.id())));
                journal.record(application.id(), Actor.system("workflow"), "partner-invited", Map.of(), List.of());
            }
        }
    }
}
