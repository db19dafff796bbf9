package dev.ashlar.errors.autoconfigure.data;

import io.r2dbc.postgresql.api.ErrorDetails;
import io.r2dbc.postgresql.api.PostgresqlException;
import io.r2dbc.spi.R2dbcException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/** Reads what a database says out of the exceptions of R2DBC, where it is there. */
final class R2dbcErrors {

    private static final boolean PRESENT =
            ClassUtils.isPresent("io.r2dbc.spi.R2dbcException", R2dbcErrors.class.getClassLoader());
    private static final boolean POSTGRESQL =
            ClassUtils.isPresent("io.r2dbc.postgresql.api.PostgresqlException", R2dbcErrors.class.getClassLoader());

    private R2dbcErrors() {}

    /** What the database says, null where the exception is none of R2DBC's. */
    static @Nullable ServerError of(Throwable failure) {
        return PRESENT && Present.isOne(failure) ? Present.error(failure) : null;
    }

    /** Whether the statement that failed was a DELETE. */
    static boolean isDelete(Throwable failure) {
        return PRESENT && Present.isDelete(failure);
    }

    private static final class Present {

        static boolean isOne(Throwable failure) {
            return failure instanceof R2dbcException;
        }

        static ServerError error(Throwable failure) {
            ServerError postgresql = POSTGRESQL ? PostgreSql.error(failure) : null;
            return postgresql == null ? ServerError.of(((R2dbcException) failure).getSqlState()) : postgresql;
        }

        static boolean isDelete(Throwable failure) {
            return failure instanceof R2dbcException r2dbc
                    && r2dbc.getSql() != null
                    && r2dbc.getSql().stripLeading().toLowerCase(Locale.ROOT).startsWith("delete");
        }
    }

    private static final class PostgreSql {

        static @Nullable ServerError error(Throwable failure) {
            if (!(failure instanceof PostgresqlException postgresql)) {
                return null;
            }
            ErrorDetails details = postgresql.getErrorDetails();
            return new ServerError(
                    details.getCode(),
                    details.getConstraintName().orElse(null),
                    details.getTableName().orElse(null),
                    details.getColumnName().orElse(null),
                    details.getDetail().orElse(null));
        }
    }
}
