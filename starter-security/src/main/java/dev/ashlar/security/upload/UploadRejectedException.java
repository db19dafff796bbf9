package dev.ashlar.security.upload;

import dev.ashlar.errors.ApplicationException;
import dev.ashlar.errors.Problem;

/** A file is not taken: 413, 415 or 422, with the part that it came in. */
public final class UploadRejectedException extends ApplicationException {

    private static final long serialVersionUID = 1L;

    /** Refuses with this answer. */
    public UploadRejectedException(Problem problem) {
        super(problem, null);
    }
}
