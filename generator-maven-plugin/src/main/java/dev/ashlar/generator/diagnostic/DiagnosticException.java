package dev.ashlar.generator.diagnostic;

import java.util.List;
import java.util.stream.Collectors;

/** Ends a run because of what the user gave us. Carries every problem, not only the first. */
public final class DiagnosticException extends RuntimeException {

    private final transient List<Diagnostic> diagnostics;

    /** Ends a run because of these. */
    public DiagnosticException(List<Diagnostic> diagnostics) {
        super(diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining("\n")));
        this.diagnostics = List.copyOf(diagnostics);
    }

    /** Ends a run because of this one. */
    public DiagnosticException(Diagnostic diagnostic) {
        this(List.of(diagnostic));
    }

    /** Every problem, in the order they were found. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
