package de.amtsweg.workflow.camunda;

import de.amtsweg.payment.Fee;
import de.amtsweg.payment.Fees;
import de.amtsweg.shared.ApplicationId;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code fee}: how much, whether somebody still has to pay it, and whether a notice has demanded it. Before it is fixed nothing is due. */
@Component
class FeeName implements ReadableName {
    private final Fees fees;

    FeeName(Fees fees) {
        this.fees = fees;
    }

    @Override
    public String name() {
        return "fee";
    }

    @Override
    public Map<String, Object> of(ApplicationId application) {
        return fees.of(application)
                .map(FeeName::facts)
                .orElse(Map.of(
                        "status",
                        "NONE",
                        "total",
                        BigDecimal.ZERO,
                        "isDue",
                        false,
                        "isOpen",
                        false,
                        "isRequested",
                        false));
    }

    private static Map<String, Object> facts(Fee fee) {
        return Map.of(
                "status", fee.status().name(),
                "total", fee.total().amount(),
                "isDue", fee.isDue(),
                "isOpen", fee.isDue(),
                "isRequested", fee.dueOn().isPresent());
    }
}
