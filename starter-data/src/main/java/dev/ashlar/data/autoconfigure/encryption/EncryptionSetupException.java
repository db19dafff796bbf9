package dev.ashlar.data.autoconfigure.encryption;

/** Attributes are to be encrypted, and cannot be. The texts never hold a key. */
final class EncryptionSetupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    EncryptionSetupException(String description, String action) {
        super(description);
        this.action = action;
    }

    String action() {
        return action;
    }
}
