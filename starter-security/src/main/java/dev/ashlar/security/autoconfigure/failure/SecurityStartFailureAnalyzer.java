package dev.ashlar.security.autoconfigure.failure;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why an application must not run as it is configured. */
final class SecurityStartFailureAnalyzer extends AbstractFailureAnalyzer<SecurityStartException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SecurityStartException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
