package dev.ashlar.test.conformance;

import java.util.List;

/**
 * How an operation kept its word.
 *
 * @param operation its id, or method and path where it has none
 * @param path the template of its path
 * @param answers what it answered, in the order of the requests
 * @param breaches the answers that are against the document
 */
public record OperationReport(
        String operation, String method, String path, Outcome outcome, List<Answer> answers, List<Breach> breaches) {

    /** What became of an operation. */
    public enum Outcome {
        /** It did what the document says, with success. */
        KEPT,
        /** It did something else. */
        BROKEN,
        /** It did what the document says, but succeeded never: with what was made up, it may have been unable to. */
        UNPROVEN,
        /** It waits for code: it answers 501. */
        NOT_WRITTEN,
        /** It was not called, because the test says so, or because no request that it allows could be made. */
        NOT_CALLED
    }

    /** Copies the lists. */
    public OperationReport {
        answers = List.copyOf(answers);
        breaches = List.copyOf(breaches);
    }

    /** The requests that it refused as bad, although nothing in the document is against them. */
    public List<Answer> refusals() {
        return answers.stream().filter(Answer::isRefusal).toList();
    }

    /** Operation and breaches, as text for people. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("%s (%s %s): %s".formatted(operation, method, path, outcome));
        breaches.forEach(
                breach -> text.append("\n\n").append(breach.toString().indent(4).stripTrailing()));
        return text.toString();
    }
}
