package com.example.helpdesk.ticket;

import dev.ashlar.data.Filter;
import java.time.Instant;
import org.springframework.data.jpa.domain.Specification;

/** The query parameters that narrow down a list of tickets; what is null does not. */
record TicketFilter(TicketStatus status, Priority priority, String title, Instant createdSince) {

    Specification<Ticket> specification() {
        return Filter.<Ticket>where()
                .equal("status", status)
                .equal("priority", priority)
                .contains("title", title)
                .atLeast("createdAt", createdSince)
                .specification();
    }
}
