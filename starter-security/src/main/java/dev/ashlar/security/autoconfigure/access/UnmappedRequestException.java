package dev.ashlar.security.autoconfigure.access;

/** No handler takes the request; the cause says why, and is what the caller is answered with. */
final class UnmappedRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnmappedRequestException(Exception cause) {
        super(cause);
    }
}
