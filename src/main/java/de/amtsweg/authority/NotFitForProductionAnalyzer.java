package de.amtsweg.authority;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the operator the reasons instead of a stack trace. */
class NotFitForProductionAnalyzer extends AbstractFailureAnalyzer<ProductionMode.NotFitForProduction> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ProductionMode.NotFitForProduction cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Mend each point, or run with amtsweg.mode=demo to try things on this machine only.",
                cause);
    }
}
