package dev.ashlar.errors.autoconfigure;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells how to mend two mappers for one exception type. */
final class AmbiguousProblemMapperFailureAnalyzer extends AbstractFailureAnalyzer<AmbiguousProblemMapperException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, AmbiguousProblemMapperException cause) {
        return new FailureAnalysis(
                cause.getMessage() + ".",
                "Remove one of the two beans, or let one of them map a more specific exception type.",
                cause);
    }
}
