package dev.ashlar.errors.autoconfigure.data;

import dev.ashlar.errors.Problem;
import dev.ashlar.errors.StandardErrorCode;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells what went wrong from a chain of exceptions: by what the database says where it says something, otherwise by the
 * kinds of exception in the chain, by name because their libraries are optional.
 */
final class DataFailures {

    private static final Map<String, StandardErrorCode> BY_TYPE = Map.ofEntries(
            Map.entry("io.r2dbc.pool.PoolAcquireTimeoutException", StandardErrorCode.SERVICE_UNAVAILABLE),
            Map.entry("io.r2dbc.spi.R2dbcDataIntegrityViolationException", StandardErrorCode.CONFLICT),
            Map.entry("io.r2dbc.spi.R2dbcNonTransientResourceException", StandardErrorCode.SERVICE_UNAVAILABLE),
            Map.entry("io.r2dbc.spi.R2dbcTimeoutException", StandardErrorCode.TIMEOUT),
            Map.entry("io.r2dbc.spi.R2dbcTransientResourceException", StandardErrorCode.SERVICE_UNAVAILABLE),
            Map.entry("jakarta.persistence.EntityNotFoundException", StandardErrorCode.NOT_FOUND),
            Map.entry("jakarta.persistence.LockTimeoutException", StandardErrorCode.LOCK_TIMEOUT),
            Map.entry("jakarta.persistence.OptimisticLockException", StandardErrorCode.CONFLICT_STALE),
            Map.entry("jakarta.persistence.PessimisticLockException", StandardErrorCode.LOCK_TIMEOUT),
            Map.entry("jakarta.persistence.QueryTimeoutException", StandardErrorCode.TIMEOUT),
            Map.entry("org.hibernate.StaleStateException", StandardErrorCode.CONFLICT_STALE),
            Map.entry(
                    "org.springframework.dao.DataAccessResourceFailureException",
                    StandardErrorCode.SERVICE_UNAVAILABLE),
            Map.entry("org.springframework.dao.DuplicateKeyException", StandardErrorCode.ALREADY_EXISTS),
            Map.entry("org.springframework.dao.OptimisticLockingFailureException", StandardErrorCode.CONFLICT_STALE),
            Map.entry("org.springframework.dao.PessimisticLockingFailureException", StandardErrorCode.LOCK_TIMEOUT),
            Map.entry("org.springframework.dao.QueryTimeoutException", StandardErrorCode.TIMEOUT),
            Map.entry(
                    "org.springframework.transaction.CannotCreateTransactionException",
                    StandardErrorCode.SERVICE_UNAVAILABLE),
            Map.entry("org.springframework.transaction.TransactionTimedOutException", StandardErrorCode.TIMEOUT));

    private final SqlFailures sqlFailures;
    private final HibernateFailures hibernateFailures;

    DataFailures(SqlFailures sqlFailures, HibernateFailures hibernateFailures) {
        this.sqlFailures = sqlFailures;
        this.hibernateFailures = hibernateFailures;
    }

    Problem problemOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Problem problem = problemOf(cause, failure);
            if (problem != null) {
                return problem;
            }
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            StandardErrorCode code = byType(cause.getClass());
            if (code != null) {
                return Problem.of(code);
            }
        }
        return Problem.of(StandardErrorCode.INTERNAL_ERROR);
    }

    private @Nullable Problem problemOf(Throwable cause, Throwable failure) {
        if (cause instanceof SQLException sql) {
            return sqlFailures.problemOf(sql, HibernateFailures.isDelete(failure));
        }
        ServerError error = R2dbcErrors.of(cause);
        return error == null
                ? hibernateFailures.nullProperty(cause)
                : sqlFailures.problemOf(error, R2dbcErrors.isDelete(cause));
    }

    private static @Nullable StandardErrorCode byType(Class<?> exceptionType) {
        for (Class<?> type = exceptionType; type != null; type = type.getSuperclass()) {
            StandardErrorCode code = BY_TYPE.get(type.getName());
            if (code != null) {
                return code;
            }
        }
        return null;
    }
}
