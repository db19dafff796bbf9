package dev.ashlar.errors.autoconfigure.web;

import dev.ashlar.errors.ApplicationException;
import dev.ashlar.errors.Problem;

/** A fault of the client that Spring reports as one of the server, with the problem that it is. */
public final class UnusableInput extends ApplicationException {

    private static final long serialVersionUID = 1L;

    /**
     * What the client has sent and cannot be used.
     *
     * @param problem what to answer
     * @param cause how Spring reports it
     */
    public UnusableInput(Problem problem, Throwable cause) {
        super(problem, cause);
    }
}
