package dev.ashlar.observability.sql;

/**
 * One statement ran again and again in one request or transaction, where {@code ashlar.observability.sql.on-repetition=fail} asks for
 * it to be refused, as in tests.
 */
public final class RepeatedStatementException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    /**
     * Tells of it.
     *
     * @param message the statement, how often it ran, where from, and the mend
     */
    public RepeatedStatementException(String message) {
        super(message);
    }
}
