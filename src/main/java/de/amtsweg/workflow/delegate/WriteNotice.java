package de.amtsweg.workflow.delegate;

import static de.amtsweg.workflow.delegate.Words.APPLICATION_ID;
import static de.amtsweg.workflow.delegate.Words.AS;
import static de.amtsweg.workflow.delegate.Words.DECIDES;
import static de.amtsweg.workflow.delegate.Words.DOCUMENT_ID;
import static de.amtsweg.workflow.delegate.Words.DUE_IN;
import static de.amtsweg.workflow.delegate.Words.TEMPLATE;

import de.amtsweg.application.Applications;
import de.amtsweg.correspondence.Notices;
import de.amtsweg.payment.Fee;
import de.amtsweg.payment.Fees;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.workflow.BuildingBlock;
import de.amtsweg.workflow.BuildingBlock.Parameter;
import java.time.Clock;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Writes a document from a template of the package. */
@BuildingBlock(
        value = "writeNotice",
        label = "Schreiben erstellen",
        reachesOutside = true,
        parameters = {
            @Parameter(name = "template", label = "Name der Vorlage"),
            @Parameter(name = "as", label = "Name, unter dem spätere Bausteine das Schreiben finden", required = false),
            @Parameter(
                    name = "decides",
                    label = "Ergebnis, wenn das Schreiben das Verfahren entscheidet",
                    required = false),
            @Parameter(
                    name = "dueIn",
                    label = "Zahlungsfrist, wenn das Schreiben die Gebühr fordert, zum Beispiel P30D",
                    required = false)
        })
class WriteNotice implements JavaDelegate {
    private final Applications applications;
    private final Notices notices;
    private final Fees fees;
    private final FeeWords words;
    private final ObjectionWords objections;
    private final Deadlines deadlines;
    private final Clock clock;

    WriteNotice(
            Applications applications,
            Notices notices,
            Fees fees,
            FeeWords words,
            ObjectionWords objections,
            Deadlines deadlines,
            Clock clock) {
        this.applications = applications;
        this.notices = notices;
        this.fees = fees;
        this.words = words;
        this.objections = objections;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var application = applications.get(APPLICATION_ID.in(execution));
        var model = new LinkedHashMap<>(objections.of(execution));
        fee(execution, application.id()).ifPresent(fee -> model.put("fee", words.of(fee)));
        var document =
                notices.write(application.id(), ObjectionAtHand.proceeding(execution), TEMPLATE.in(execution), model);
        DOCUMENT_ID.set(execution, document);
        AS.find(execution).ifPresent(name -> execution.setVariable(name, document.toString()));
        DECIDES.find(execution).ifPresent(outcome -> {
            application.decide(outcome, clock);
            applications.save(application);
        });
    }

    /** The fee; a notice that demands it says by when. */
    private Optional<Fee> fee(DelegateExecution execution, ApplicationId application) {
        var fee = fees.of(application);
        return DUE_IN.find(execution)
                .filter(demanded -> fee.isPresent())
                .map(dueIn -> fees.request(application, deadlines.after(application, Period.parse(dueIn))))
                .or(() -> fee);
    }
}
