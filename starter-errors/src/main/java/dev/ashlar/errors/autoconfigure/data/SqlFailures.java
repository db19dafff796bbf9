package dev.ashlar.errors.autoconfigure.data;

import dev.ashlar.errors.ConstraintPointers;
import dev.ashlar.errors.Place;
import dev.ashlar.errors.Problem;
import dev.ashlar.errors.ProblemError;
import dev.ashlar.errors.StandardErrorCode;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what went wrong from the SQLState (ISO 9075, and PostgreSQL's appendix A) and the constraint's name. */
final class SqlFailures {

    /** What a rollback says after the database has ended the session, in place of what the database said. */
    private static final String CLOSED_BY_HIKARI = "Connection is closed";

    private final ConstraintPointers pointers;

    SqlFailures(ConstraintPointers pointers) {
        this.pointers = pointers;
    }

    /** The problem of an SQL exception, null where it says nothing that a client should know. */
    @Nullable
    Problem problemOf(SQLException failure, boolean delete) {
        return failure.getSQLState() == null ? withoutState(failure) : problemOf(JdbcErrors.of(failure), delete);
    }

    /** The problem of what a database says, null where its state says nothing that a client should know. */
    @Nullable
    Problem problemOf(ServerError failure, boolean delete) {
        String state = failure.state() == null ? "" : failure.state();
        return switch (state) {
            case "23505" -> constraint(StandardErrorCode.ALREADY_EXISTS, "ALREADY_EXISTS", failure);
            case "23001" -> Problem.of(StandardErrorCode.STILL_REFERENCED);
            case "23503" -> foreignKey(failure, delete);
            case "23502" -> constraint(StandardErrorCode.VALIDATION_FAILED, "NOT_NULL", failure);
            case "23514", "44000" -> constraint(StandardErrorCode.VALIDATION_FAILED, "CHECK", failure);
            case "22001", "54000" -> constraint(StandardErrorCode.VALIDATION_FAILED, "TOO_LONG", failure);
            case "22003" -> constraint(StandardErrorCode.VALIDATION_FAILED, "OUT_OF_RANGE", failure);
            case "22021", "22P05" -> constraint(StandardErrorCode.VALIDATION_FAILED, "INVALID_CHARACTER", failure);
            case "22P02", "22007", "22008", "22025", "2201B", "2201W", "2201X" ->
                Problem.of(StandardErrorCode.VALIDATION_FAILED);
            case "23P01" -> constraint(StandardErrorCode.CONFLICT, "CONFLICT", failure);
            case "23000" -> Problem.of(StandardErrorCode.CONFLICT);
            case "40001" -> Problem.of(StandardErrorCode.CONFLICT_STALE);
            case "40P01", "55P03" -> Problem.of(StandardErrorCode.LOCK_TIMEOUT);
            case "57014", "25P03", "25P04" -> Problem.of(StandardErrorCode.TIMEOUT);
            case "57P01", "57P02", "57P03", "57P04", "57P05", "28000", "28P01", "3D000", "25006" ->
                Problem.of(StandardErrorCode.SERVICE_UNAVAILABLE);
            default -> byClass(state);
        };
    }

    private static @Nullable Problem byClass(String state) {
        return state.startsWith("08") || state.startsWith("53") || state.startsWith("58")
                ? Problem.of(StandardErrorCode.SERVICE_UNAVAILABLE)
                : null;
    }

    private static @Nullable Problem withoutState(SQLException failure) {
        if (failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLRecoverableException
                || CLOSED_BY_HIKARI.equals(failure.getMessage())) {
            return Problem.of(StandardErrorCode.SERVICE_UNAVAILABLE);
        }
        if (failure instanceof SQLTimeoutException) {
            return Problem.of(StandardErrorCode.TIMEOUT);
        }
        return failure instanceof SQLIntegrityConstraintViolationException
                ? Problem.of(StandardErrorCode.CONFLICT)
                : null;
    }

    /** The database says the same of both directions, so the statement tells them apart, or else the server's detail. */
    private Problem foreignKey(ServerError failure, boolean delete) {
        return delete || failure.saysStillReferenced()
                ? Problem.of(StandardErrorCode.STILL_REFERENCED)
                : constraint(StandardErrorCode.REFERENCE_NOT_FOUND, "REFERENCE_NOT_FOUND", failure);
    }

    private Problem constraint(StandardErrorCode code, String errorCode, ServerError failure) {
        Problem problem = Problem.of(code);
        return Stream.of(failure.constraint(), failure.qualifiedColumn())
                .filter(Objects::nonNull)
                .map(pointers::pointer)
                .flatMap(Optional::stream)
                .findFirst()
                .map(pointer -> problem.withError(ProblemError.of(Place.BODY, pointer, errorCode)))
                .orElse(problem);
    }
}
