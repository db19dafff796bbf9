package dev.ashlar.core;

import dev.ashlar.errors.ApplicationException;
import dev.ashlar.errors.Place;
import dev.ashlar.errors.Problem;
import dev.ashlar.errors.ProblemError;
import org.jspecify.annotations.Nullable;

/** A cursor that this list has not given out, or not for this request; answered with 400 and the parameter named. */
public final class InvalidCursorException extends ApplicationException {

    private static final long serialVersionUID = 1L;

    /**
     * The refusal of a cursor.
     *
     * @param parameter the query parameter that holds the cursor
     * @param cause what it failed with, for the log
     */
    public InvalidCursorException(String parameter, @Nullable Throwable cause) {
        super(
                Problem.of(ListErrorCode.INVALID_CURSOR)
                        .withError(ProblemError.of(Place.QUERY, parameter, ListErrorCode.INVALID_CURSOR.name())),
                cause);
    }
}
