package dev.ashlar.errors;

import java.util.List;

/** An operation that the API declares and nobody has written yet: 501 with the operation's name. */
public class NotImplementedException extends ApplicationException {

    private static final long serialVersionUID = 1L;

    /**
     * A missing operation.
     *
     * @param operation the operation's id in the API document; it is published
     */
    public NotImplementedException(String operation) {
        super(StandardErrorCode.NOT_IMPLEMENTED, named("operation", operation), List.of());
    }
}
