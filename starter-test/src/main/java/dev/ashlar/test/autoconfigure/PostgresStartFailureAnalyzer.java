package dev.ashlar.test.autoconfigure;

import dev.ashlar.test.postgres.PostgresStartException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells how to go on where the embedded PostgreSQL cannot. */
final class PostgresStartFailureAnalyzer extends AbstractFailureAnalyzer<PostgresStartException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PostgresStartException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
