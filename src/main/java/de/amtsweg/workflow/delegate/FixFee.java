package de.amtsweg.workflow.delegate;

import static de.amtsweg.workflow.delegate.Words.APPLICATION_ID;
import static de.amtsweg.workflow.delegate.Words.TABLE;

import de.amtsweg.payment.FeeLine;
import de.amtsweg.payment.Fees;
import de.amtsweg.shared.Money;
import de.amtsweg.workflow.BuildingBlock;
import de.amtsweg.workflow.BuildingBlock.Parameter;
import de.amtsweg.workflow.CaseTables;
import java.math.BigDecimal;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Fixes the fee by a table whose rules name text, legal basis, amount and booking key. */
@BuildingBlock(
        value = "fixFee",
        label = "Gebühr festsetzen",
        parameters = @Parameter(name = "table", label = "Name der Gebührentabelle"))
class FixFee implements JavaDelegate {
    private final CaseTables tables;
    private final Fees fees;

    FixFee(CaseTables tables, Fees fees) {
        this.tables = tables;
        this.fees = fees;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var application = APPLICATION_ID.in(execution);
        var lines = tables.evaluate(application, TABLE.in(execution)).stream()
                .map(FixFee::line)
                .toList();
        fees.fix(application, lines);
    }

    private static FeeLine line(Map<String, Object> row) {
        return new FeeLine(
                Rows.text(row, "text"),
                Rows.text(row, "rechtsgrundlage"),
                Money.rounded(new BigDecimal(Rows.text(row, "betrag"))),
                Rows.text(row, "buchungsschluessel"));
    }
}
