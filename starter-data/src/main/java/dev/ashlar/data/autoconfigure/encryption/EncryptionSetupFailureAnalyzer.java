package dev.ashlar.data.autoconfigure.encryption;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what encryption at rest lacks. */
final class EncryptionSetupFailureAnalyzer extends AbstractFailureAnalyzer<EncryptionSetupException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, EncryptionSetupException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
