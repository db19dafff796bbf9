package dev.ashlar.security.checks;

/**
 * Something that is wrong with how an application is set up.
 *
 * @param id by which it is silenced in {@code ashlar.security.checks.ignore}; stable, in kebab case
 * @param subject the property, bean or class that it is about; {@code id:subject} silences this one alone
 * @param description what is wrong, in a sentence that never tells a value
 * @param action how to mend it, in a sentence
 * @param severity what it means in production, and where nothing tells whether it is
 */
public record SecurityFinding(String id, String subject, String description, String action, Severity severity) {

    /** What a finding means in production. */
    public enum Severity {
        /** The application does not start, nor does it where no profile tells what it runs for. */
        STRICT_REFUSAL,
        /** The application does not start. */
        REFUSAL,
        /** A line in the log. */
        WARNING
    }

    /** What keeps an application from starting in production. */
    public static SecurityFinding refusal(String id, String subject, String description, String action) {
        return new SecurityFinding(id, subject, description, action, Severity.REFUSAL);
    }

    /** What keeps an application from starting wherever it is not being developed. */
    public static SecurityFinding strictRefusal(String id, String subject, String description, String action) {
        return new SecurityFinding(id, subject, description, action, Severity.STRICT_REFUSAL);
    }

    /** What is only warned of. */
    public static SecurityFinding warning(String id, String subject, String description, String action) {
        return new SecurityFinding(id, subject, description, action, Severity.WARNING);
    }
}
