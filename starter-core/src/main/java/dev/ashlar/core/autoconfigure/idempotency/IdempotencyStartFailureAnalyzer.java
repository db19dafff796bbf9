package dev.ashlar.core.autoconfigure.idempotency;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what idempotent handlers lack. */
final class IdempotencyStartFailureAnalyzer extends AbstractFailureAnalyzer<IdempotencyStartException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, IdempotencyStartException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
