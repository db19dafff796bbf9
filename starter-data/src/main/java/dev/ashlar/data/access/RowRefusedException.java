package dev.ashlar.data.access;

import dev.ashlar.errors.ApplicationException;
import dev.ashlar.errors.StandardErrorCode;

/** The caller can have no rows of that kind. */
final class RowRefusedException extends ApplicationException {

    private static final long serialVersionUID = 1L;

    RowRefusedException() {
        super(StandardErrorCode.FORBIDDEN);
    }
}
