package dev.ashlar.test.postgres;

import org.jspecify.annotations.Nullable;

/**
 * An embedded PostgreSQL could not be started. The message says why in one sentence and {@link #output()} what
 * PostgreSQL itself had to say.
 */
public final class PostgresStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String output;

    PostgresStartException(String message) {
        this(message, "", null);
    }

    PostgresStartException(String message, String output, @Nullable Throwable cause) {
        super(message, cause);
        this.output = output;
    }

    /**
     * The last lines that PostgreSQL wrote.
     *
     * @return the lines, or an empty text when it never ran
     */
    public String output() {
        return output;
    }
}
