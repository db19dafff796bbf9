package com.example.helpdesk.ticket;

import java.time.Instant;

/** What clients read. */
record TicketView(
        long id,
        String title,
        String description,
        Priority priority,
        String reporter,
        String reference,
        TicketStatus status,
        Instant createdAt,
        Instant updatedAt,
        Instant closedAt) {}
