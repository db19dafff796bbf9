package dev.ashlar.data.access;

import dev.ashlar.errors.ApplicationException;
import dev.ashlar.errors.ErrorCode;

/** The caller can have no rows of that kind. */
final class RowRefusedException extends ApplicationException {

    private static final long serialVersionUID = 1L;

    RowRefusedException(ErrorCode code) {
        super(code);
    }
}
