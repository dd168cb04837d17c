package de.amtsweg.workflow.delegate;

import static de.amtsweg.workflow.delegate.Words.APPLICATION_ID;
import static de.amtsweg.workflow.delegate.Words.RECIPIENTS;
import static de.amtsweg.workflow.delegate.Words.TABLE;

import de.amtsweg.application.Applications;
import de.amtsweg.authority.Authorities;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.workflow.BuildingBlock;
import de.amtsweg.workflow.BuildingBlock.Parameter;
import de.amtsweg.workflow.CaseTables;
import de.amtsweg.workflow.Recipient;
import de.amtsweg.workflow.Recipients;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Finds by a table which bodies are told what, less those the clerk left out and those that waived. */
@BuildingBlock(
        value = "determineRecipients",
        label = "Empfänger bestimmen",
        parameters = {@Parameter(name = "table", label = "Name der Empfängertabelle")})
class DetermineRecipients implements JavaDelegate {
    private final Applications applications;
    private final CaseTables tables;
    private final Authorities authorities;
    private final Recipients recipients;

    DetermineRecipients(Applications applications, CaseTables tables, Authorities authorities, Recipients recipients) {
        this.applications = applications;
        this.tables = tables;
        this.authorities = authorities;
        this.recipients = recipients;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var application = applications.get(APPLICATION_ID.in(execution)).within(ObjectionAtHand.proceeding(execution));
        var waived = application
                .authority()
                .map(id -> authorities.get(id).settings().waivedRecipients())
                .orElse(Set.of());
        var leftOut = application.findings().list("empfaengerAbweichungOhne");
        var chosen = new LinkedHashMap<AuthorityId, Recipient>();
        for (var row : tables.evaluate(application.id(), TABLE.in(execution))) {
            var body = new AuthorityId(Rows.text(row, "empfaenger"));
            if (!waived.contains(body) && !leftOut.contains(body.value())) {
                chosen.putIfAbsent(
                        body,
                        new Recipient(
                                body,
                                List.of(Rows.text(row, "felder").split("\\s+")),
                                Rows.text(row, "rechtsgrundlage")));
            }
        }
        recipients.determine(application.id(), List.copyOf(chosen.values()));
        RECIPIENTS.set(execution, chosen.size());
    }
}
