package dev.ashlar.errors.autoconfigure.data;

import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.util.ClassUtils;

/** What PostgreSQL says beside the SQLState, where its driver is there. It never leaves this package. */
final class ServerError {

    private static final boolean PRESENT =
            ClassUtils.isPresent("org.postgresql.util.PSQLException", ServerError.class.getClassLoader());

    private ServerError() {}

    /** The constraint's name, null where the server names none. */
    static @Nullable String constraint(SQLException failure) {
        return PRESENT ? Present.constraint(failure) : null;
    }

    /**
     * The column that was violated as {@code <table>.<column>}, null where the server does not name it. Of several the last
     * one, since the first are usually the parent's.
     */
    static @Nullable String column(SQLException failure) {
        return PRESENT ? Present.column(failure) : null;
    }

    /** Whether a foreign key was violated from the side that is referred to. */
    static boolean saysStillReferenced(SQLException failure) {
        return PRESENT && Present.saysStillReferenced(failure);
    }

    private static final class Present {

        private static final Set<String> KEY_STATES = Set.of("23505", "23503", "23P01");
        private static final Pattern KEY = Pattern.compile("^[^(]*\\((.+?)\\)=\\(");
        private static final Pattern LAST_COLUMN = Pattern.compile("([A-Za-z_][A-Za-z0-9_$]*)\"?\\)*(?:::[^,]*)?\\)*$");

        static @Nullable String constraint(SQLException failure) {
            ServerErrorMessage message = message(failure);
            return message == null ? null : message.getConstraint();
        }

        static @Nullable String column(SQLException failure) {
            ServerErrorMessage message = message(failure);
            if (message == null || message.getTable() == null) {
                return null;
            }
            String column = message.getColumn() == null ? keyColumn(message) : message.getColumn();
            return column == null ? null : message.getTable() + "." + column;
        }

        /** {@code Key (tenant_id, lower(email::text))=(…) already exists.}, in whatever language. */
        private static @Nullable String keyColumn(ServerErrorMessage message) {
            if (message.getDetail() == null || !KEY_STATES.contains(String.valueOf(message.getSQLState()))) {
                return null;
            }
            Matcher key = KEY.matcher(message.getDetail());
            if (!key.find()) {
                return null;
            }
            Matcher column = LAST_COLUMN.matcher(key.group(1));
            return column.find() ? column.group(1) : null;
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
