package de.amtsweg.workflow.delegate;

import static de.amtsweg.workflow.delegate.Words.APPLICATION_ID;
import static de.amtsweg.workflow.delegate.Words.TEMPLATE;

import de.amtsweg.correspondence.Notices;
import de.amtsweg.payment.Fees;
import de.amtsweg.payment.Relief;
import de.amtsweg.payment.Relief.Effect;
import de.amtsweg.payment.Reliefs;
import de.amtsweg.workflow.BuildingBlock;
import de.amtsweg.workflow.BuildingBlock.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells the applicant by a new fee decision that the fee was reduced or waived; of each relief once. */
@BuildingBlock(
        value = "announceRelief",
        label = "Ermäßigung oder Erlass mitteilen",
        reachesOutside = true,
        parameters = @Parameter(name = "template", label = "Vorlage des Bescheids und der Nachricht", required = false))
class AnnounceRelief implements JavaDelegate {
    private final Fees fees;
    private final Reliefs reliefs;
    private final FeeWords words;
    private final Notices notices;
    private final Announcements announcements;

    AnnounceRelief(Fees fees, Reliefs reliefs, FeeWords words, Notices notices, Announcements announcements) {
        this.fees = fees;
        this.reliefs = reliefs;
        this.words = words;
        this.notices = notices;
        this.announcements = announcements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var application = APPLICATION_ID.in(execution);
        var untold = reliefs.tell(application);
        if (untold.isEmpty()) {
            return;
        }
        var fee = fees.of(application).orElseThrow();
        var model = Map.<String, Object>of("fee", words.of(fee), "relief", words(untold));
        var template = TEMPLATE.find(execution).orElse("gebuehr-geaendert");
        var decision = notices.write(application, template, model);
        announcements.announce(StepKey.of(execution), application, decision, template, model);
    }

    /** What it comes to in the end, since a waiver or a repayment is the last there can be, and all the reasons. */
    private static Map<String, Object> words(List<Relief> untold) {
        var last = untold.getLast();
        return Map.of(
                "reduced", last.effect() == Effect.REDUCED,
                "waived", last.effect() == Effect.WAIVED,
                "paidBack", last.effect() == Effect.PAID_BACK,
                "amount", amount(last),
                "reasons", untold.stream().map(AnnounceRelief::reason).toList());
    }

    private static Map<String, Object> reason(Relief relief) {
        return Map.of(
                "amount", amount(relief),
                "legalBasis", relief.grant().legalBasis(),
                "reason", relief.grant().reason());
    }

    private static String amount(Relief relief) {
        return relief.grant().amount().format(Locale.GERMANY);
    }
}
