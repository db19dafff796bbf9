package com.example.helpdesk.ticket;

/** How soon somebody has to look at a ticket. */
enum Priority {
    LOW,
    NORMAL,
    URGENT
}
