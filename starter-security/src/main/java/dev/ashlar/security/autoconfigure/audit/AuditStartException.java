package dev.ashlar.security.autoconfigure.audit;

/** The audit log cannot be kept where it has to be. */
final class AuditStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AuditStartException(String description) {
        super(description);
    }
}
