package dev.ashlar.errors.autoconfigure.data;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.util.ClassUtils;

/** What PostgreSQL says beside the SQLState, where its driver is there. It never leaves this package. */
final class ServerError {

    private static final boolean PRESENT =
            ClassUtils.isPresent("org.postgresql.util.PSQLException", ServerError.class.getClassLoader());

    private ServerError() {}

    /** The constraint's name, {@code <table>.<column>} for NOT NULL, null where the server names neither. */
    static @Nullable String constraint(SQLException failure) {
        return PRESENT ? Present.constraint(failure) : null;
    }

    /** Whether a foreign key was violated from the side that is referred to. */
    static boolean saysStillReferenced(SQLException failure) {
        return PRESENT && Present.saysStillReferenced(failure);
    }

    private static final class Present {

        static @Nullable String constraint(SQLException failure) {
            ServerErrorMessage message = message(failure);
            if (message == null || message.getConstraint() != null) {
                return message == null ? null : message.getConstraint();
            }
            return message.getColumn() == null ? null : message.getTable() + "." + message.getColumn();
        }

        static boolean saysStillReferenced(SQLException failure) {
            ServerErrorMessage message = message(failure);
            String detail = message == null ? null : message.getDetail();
            return detail != null && detail.contains("still referenced");
        }

        /** A batch wraps the exception of the row; an SQL exception iterates over those that belong to it. */
        private static @Nullable ServerErrorMessage message(SQLException failure) {
            for (Throwable candidate : failure) {
                if (candidate instanceof PSQLException postgres) {
                    return postgres.getServerErrorMessage();
                }
            }
            return null;
        }
    }
}
