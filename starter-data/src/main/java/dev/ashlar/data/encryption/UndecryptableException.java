package dev.ashlar.data.encryption;

import dev.ashlar.errors.ApplicationException;
import dev.ashlar.errors.Problem;
import org.jspecify.annotations.Nullable;

/** A stored value cannot be decrypted: it was changed or moved, or its key is missing. Clients are not told which. */
public final class UndecryptableException extends ApplicationException {

    private static final long serialVersionUID = 1L;

    private final String place;

    /**
     * A value that cannot be read.
     *
     * @param place its table and column
     * @param row the key of its row
     * @param cause what the cryptography said, null where there was nothing to decrypt
     */
    public UndecryptableException(String place, Object row, @Nullable Throwable cause) {
        super(Problem.of(EncryptionErrorCode.DATA_UNREADABLE), cause);
        this.place = place + " of row " + row;
    }

    /** Names the place, for the log. */
    @Override
    public String getMessage() {
        return super.getMessage() + " (" + place + ")";
    }
}
