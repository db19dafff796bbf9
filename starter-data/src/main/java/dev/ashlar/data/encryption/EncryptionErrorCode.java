package dev.ashlar.data.encryption;

import dev.ashlar.errors.ErrorCode;
import org.springframework.http.HttpStatus;

/** The codes of failing encryption at rest. */
public enum EncryptionErrorCode implements ErrorCode {
    /** A stored value was changed or moved, or its key is missing. */
    DATA_UNREADABLE;

    @Override
    public HttpStatus status() {
        return HttpStatus.INTERNAL_SERVER_ERROR;
    }
}
