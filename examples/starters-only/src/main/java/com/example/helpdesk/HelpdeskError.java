package com.example.helpdesk;

import dev.ashlar.errors.ErrorCode;
import org.springframework.http.HttpStatus;

/**
 * The failures that only this application knows. Their names are a contract with the clients; their texts stand in
 * {@code messages.properties}, and {@code /problems} lists them beside the general ones.
 */
public enum HelpdeskError implements ErrorCode {
    TICKET_CLOSED(HttpStatus.CONFLICT);

    private final HttpStatus status;

    HelpdeskError(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
