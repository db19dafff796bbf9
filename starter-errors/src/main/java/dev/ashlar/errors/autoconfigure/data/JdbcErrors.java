package dev.ashlar.errors.autoconfigure.data;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.util.ClassUtils;

/** Reads what a database says out of the exceptions of JDBC, those of PostgreSQL's driver where it is there. */
final class JdbcErrors {

    private static final boolean POSTGRESQL =
            ClassUtils.isPresent("org.postgresql.util.PSQLException", JdbcErrors.class.getClassLoader());

    private JdbcErrors() {}

    static ServerError of(SQLException failure) {
        ServerError postgresql = POSTGRESQL ? PostgreSql.error(failure) : null;
        return postgresql == null ? ServerError.of(failure.getSQLState()) : postgresql;
    }

    private static final class PostgreSql {

        /** A batch wraps the exception of the row; an SQL exception iterates over those that belong to it. */
        static @Nullable ServerError error(SQLException failure) {
            for (Throwable candidate : failure) {
                ServerErrorMessage message =
                        candidate instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
                if (message != null) {
                    return new ServerError(
                            failure.getSQLState(),
                            message.getConstraint(),
                            message.getTable(),
                            message.getColumn(),
                            message.getDetail());
                }
            }
            return null;
        }
    }
}
