package dev.ashlar.security.autoconfigure.handler;

/** No handler takes the request; the cause says why, and is what the caller is answered with. */
public final class UnmappedRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Refuses a request.
     *
     * @param cause what Spring MVC refused it with
     */
    public UnmappedRequestException(Exception cause) {
        super(cause);
    }
}
