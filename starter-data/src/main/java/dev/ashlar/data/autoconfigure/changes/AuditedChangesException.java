package dev.ashlar.data.autoconfigure.changes;

/** Changes are to be recorded, and cannot be. */
final class AuditedChangesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    AuditedChangesException(String description, String action) {
        super(description);
        this.action = action;
    }

    String action() {
        return action;
    }
}
