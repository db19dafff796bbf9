package dev.ashlar.security.autoconfigure.failure;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.boot.diagnostics.FailureAnalysis;

/** What Boot prints of a failed start. */
public final class FailureTexts {

    private FailureTexts() {}

    /** The description and the action that the starter's analyzer gives. */
    public static String of(Throwable failure) {
        FailureAnalysis analysis = new SecurityStartFailureAnalyzer().analyze(failure);
        assertThat(analysis).as("analysis of %s", failure).isNotNull();
        return analysis.getDescription() + "\n" + analysis.getAction();
    }
}
