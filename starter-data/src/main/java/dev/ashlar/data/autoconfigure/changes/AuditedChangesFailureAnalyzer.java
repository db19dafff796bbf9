package dev.ashlar.data.autoconfigure.changes;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what the recording of changes lacks. */
final class AuditedChangesFailureAnalyzer extends AbstractFailureAnalyzer<AuditedChangesException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, AuditedChangesException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
