package com.example.helpdesk.ticket;

import com.example.helpdesk.HelpdeskError;
import dev.ashlar.errors.ConflictException;
import java.time.Instant;
import java.util.Map;

/** A closed ticket cannot be changed. Its arguments fill the text in {@code messages.properties}. */
class TicketClosedException extends ConflictException {

    TicketClosedException(Long id, Instant closedAt) {
        super(HelpdeskError.TICKET_CLOSED, Map.of("id", id, "closedAt", closedAt));
    }
}
