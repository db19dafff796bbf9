package com.example.helpdesk.ticket;

/** Where a ticket stands. */
enum TicketStatus {
    OPEN,
    CLOSED
}
