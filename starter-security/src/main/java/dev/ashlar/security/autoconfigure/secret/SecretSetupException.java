package dev.ashlar.security.autoconfigure.secret;

/** The application cannot start as it is set up. The texts never hold a secret. */
public final class SecretSetupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    /**
     * A start that is refused.
     *
     * @param description what is wrong, with the property that says it
     * @param action what to do
     */
    public SecretSetupException(String description, String action) {
        super(description);
        this.action = action;
    }

    String action() {
        return action;
    }
}
