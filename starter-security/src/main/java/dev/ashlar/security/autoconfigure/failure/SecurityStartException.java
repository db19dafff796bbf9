package dev.ashlar.security.autoconfigure.failure;

/** The application is configured in a way in which it must not run. The message names properties, never their values. */
public final class SecurityStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    /**
     * A reason not to start.
     *
     * @param description what is wrong
     * @param action how to mend it
     */
    public SecurityStartException(String description, String action) {
        super(description);
        this.action = action;
    }

    /** How to mend it. */
    public String action() {
        return action;
    }
}
