package de.amtsweg.payment.xbezahldienste;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the operator the sentences instead of a stack trace. */
class UnusableAccountAnalyzer extends AbstractFailureAnalyzer<UnusableAccount> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableAccount cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()), "Mend the account, or take it out of the settings.", cause);
    }
}
