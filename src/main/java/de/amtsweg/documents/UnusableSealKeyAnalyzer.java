package de.amtsweg.documents;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the operator the sentences instead of a stack trace. */
class UnusableSealKeyAnalyzer extends AbstractFailureAnalyzer<UnusableSealKey> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableSealKey cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Mend the key, or take it out of the settings: then this authority's documents are not sealed.",
                cause);
    }
}
