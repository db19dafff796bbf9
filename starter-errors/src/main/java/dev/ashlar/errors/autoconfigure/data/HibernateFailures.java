package dev.ashlar.errors.autoconfigure.data;

import dev.ashlar.errors.Place;
import dev.ashlar.errors.Problem;
import dev.ashlar.errors.ProblemError;
import dev.ashlar.errors.StandardErrorCode;
import java.util.Locale;
import org.hibernate.JDBCException;
import org.hibernate.PropertyValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/** What Hibernate's exceptions know beyond the database's, where Hibernate is there. */
final class HibernateFailures {

    private static final boolean PRESENT =
            ClassUtils.isPresent("org.hibernate.JDBCException", HibernateFailures.class.getClassLoader());

    private HibernateFailures() {}

    /** Hibernate's own check of NOT NULL, which comes before the database's. */
    static @Nullable Problem nullProperty(Throwable failure) {
        return PRESENT ? Present.nullProperty(failure) : null;
    }

    /** Whether the statement that failed was a DELETE. */
    static boolean isDelete(Throwable failure) {
        return PRESENT && Present.isDelete(failure);
    }

    private static final class Present {

        static @Nullable Problem nullProperty(Throwable failure) {
            return failure instanceof PropertyValueException value
                    ? Problem.of(StandardErrorCode.VALIDATION_FAILED)
                            .withError(ProblemError.of(Place.BODY, "/" + value.getPropertyName(), "NOT_NULL"))
                    : null;
        }

        static boolean isDelete(Throwable failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof JDBCException jdbc && jdbc.getSQL() != null) {
                    return jdbc.getSQL().stripLeading().toLowerCase(Locale.ROOT).startsWith("delete");
                }
            }
            return false;
        }
    }
}
