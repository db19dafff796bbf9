package dev.ashlar.test.conformance;

import dev.ashlar.test.conformance.OperationReport.Outcome;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How an application kept the word of its document.
 *
 * @param title title and version of the document
 * @param operations all of the document, in its order
 */
public record ConformanceReport(String title, List<OperationReport> operations) {

    /** Copies the list. */
    public ConformanceReport {
        operations = List.copyOf(operations);
    }

    /** Those with that outcome. */
    public List<OperationReport> with(Outcome outcome) {
        return operations.stream()
                .filter(operation -> operation.outcome() == outcome)
                .toList();
    }

    /**
     * Verifies that no operation broke its word, and that some could be called at all.
     *
     * @return this
     * @throws AssertionError that tells of each that did what was sent, what came back, and what is wrong with it
     */
    public ConformanceReport assertKept() {
        if (!with(Outcome.BROKEN).isEmpty() || provesNothing()) {
            throw new AssertionError(toString());
        }
        return this;
    }

    /** Whether operations were called in vain all the time, as where the server's path or the caller is wrong. */
    boolean provesNothing() {
        return !with(Outcome.UNPROVEN).isEmpty()
                && with(Outcome.KEPT).isEmpty()
                && with(Outcome.NOT_WRITTEN).isEmpty();
    }

    /** Numbers, the operations that broke their word with how they did, and the names of those that could not be proven. */
    @Override
    public String toString() {
        int requests = operations.stream()
                .mapToInt(operation -> operation.answers().size())
                .sum();
        StringBuilder text = new StringBuilder("%s: %d operations, %d requests, %d break their word"
                .formatted(
                        title, operations.size(), requests, with(Outcome.BROKEN).size()));
        with(Outcome.BROKEN).forEach(operation -> text.append("\n\n").append(operation));
        names(text, "Never with success", Outcome.UNPROVEN);
        names(text, "Not written", Outcome.NOT_WRITTEN);
        names(text, "Not called", Outcome.NOT_CALLED);
        return text.toString();
    }

    private void names(StringBuilder text, String what, Outcome outcome) {
        if (!with(outcome).isEmpty()) {
            text.append("\n\n").append(what).append(": ");
            text.append(with(outcome).stream().map(OperationReport::operation).collect(Collectors.joining(", ")));
        }
    }
}
