package dev.ashlar.security.autoconfigure.secret;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what the set-up lacks. */
final class SecretSetupFailureAnalyzer extends AbstractFailureAnalyzer<SecretSetupException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SecretSetupException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
