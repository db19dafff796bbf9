package com.example.helpdesk.ticket;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What clients write: the body of a new ticket, and what a PATCH is applied to.
 *
 * @param reference the number of the case in the reporter's own system; no two tickets have the same
 */
record TicketFields(
        @NotBlank @Size(max = 120) String title,
        @Size(max = 4000) String description,
        @NotNull Priority priority,
        @NotNull @Email @Size(max = 254) String reporter,
        @Size(max = 40) String reference) {}
