package dev.ashlar.core.autoconfigure.idempotency;

/** Idempotent handlers exist that could not keep their promise. */
final class IdempotencyStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    IdempotencyStartException(String description, String action) {
        super(description);
        this.action = action;
    }

    String action() {
        return action;
    }
}
