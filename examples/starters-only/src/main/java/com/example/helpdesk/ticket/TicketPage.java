package com.example.helpdesk.ticket;

import java.util.List;

/**
 * One page of tickets.
 *
 * @param page the number of this page, from 1
 * @param size the tickets of a full page
 * @param total the tickets of all pages
 */
record TicketPage(List<TicketView> tickets, long page, int size, long total) {}
