package dev.ashlar.generator.diagnostic;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with what the user gave us.
 *
 * @param rule the short, stable name of what is offended, such as {@code unresolved-reference}
 * @param position where it stands; null when it is not in a file, as with a parameter of the goal
 * @param message what is wrong: one sentence
 * @param remedy how to mend it: one sentence
 */
public record Diagnostic(
        Severity severity, String rule, @Nullable Position position, String message, String remedy) {

    /** An error at a place. */
    public static Diagnostic error(String rule, @Nullable Position position, String message, String remedy) {
        return new Diagnostic(Severity.ERROR, rule, position, message, remedy);
    }

    /** A warning at a place. */
    public static Diagnostic warning(String rule, @Nullable Position position, String message, String remedy) {
        return new Diagnostic(Severity.WARNING, rule, position, message, remedy);
    }

    /** The same, as an error. */
    public Diagnostic asError() {
        return error(rule, position, message, remedy);
    }

    /** One line: {@code openapi.yaml:[12,7] What is wrong. How to mend it.} */
    @Override
    public String toString() {
        return (position == null ? "" : position.isWholeFile() ? position + ": " : position + " ") + message + " "
                + remedy;
    }
}
