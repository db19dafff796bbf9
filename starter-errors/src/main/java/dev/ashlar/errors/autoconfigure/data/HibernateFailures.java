package dev.ashlar.errors.autoconfigure.data;

import dev.ashlar.errors.Place;
import dev.ashlar.errors.Problem;
import dev.ashlar.errors.ProblemError;
import dev.ashlar.errors.StandardErrorCode;
import dev.ashlar.errors.WireNames;
import java.util.Locale;
import org.hibernate.JDBCException;
import org.hibernate.PropertyValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/** What Hibernate's exceptions know beyond the database's, where Hibernate is there. */
final class HibernateFailures {

    private static final boolean PRESENT =
            ClassUtils.isPresent("org.hibernate.JDBCException", HibernateFailures.class.getClassLoader());

    private final WireNames wireNames;

    HibernateFailures(WireNames wireNames) {
        this.wireNames = wireNames;
    }

    /** Hibernate's own check of NOT NULL, which comes before the database's. */
    @Nullable
    Problem nullProperty(Throwable failure) {
        return PRESENT ? Present.nullProperty(failure, wireNames) : null;
    }

    /** Whether the statement that failed was a DELETE. */
    static boolean isDelete(Throwable failure) {
        return PRESENT && Present.isDelete(failure);
    }

    private static final class Present {

        static @Nullable Problem nullProperty(Throwable failure, WireNames wireNames) {
            return failure instanceof PropertyValueException value
                    ? Problem.of(StandardErrorCode.VALIDATION_FAILED)
                            .withError(ProblemError.of(Place.BODY, "/" + name(value, wireNames), "NOT_NULL"))
                    : null;
        }

        private static String name(PropertyValueException failure, WireNames wireNames) {
            Class<?> entity = ClassUtils.isPresent(failure.getEntityName(), null)
                    ? ClassUtils.resolveClassName(failure.getEntityName(), null)
                    : Object.class;
            return wireNames.property(entity, failure.getPropertyName()).name();
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
