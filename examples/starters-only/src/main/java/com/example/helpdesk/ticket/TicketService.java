package com.example.helpdesk.ticket;

import dev.ashlar.core.MergePatch;
import dev.ashlar.core.PageWindow;
import dev.ashlar.core.SortOrder;
import dev.ashlar.core.conditional.Preconditions;
import dev.ashlar.data.EntityTags;
import dev.ashlar.data.WindowRequest;
import dev.ashlar.errors.NotFoundException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be done with tickets. */
@Service
@Transactional(readOnly = true)
class TicketService {

    private final TicketRepository tickets;
    private final Clock clock;

    TicketService(TicketRepository tickets, Clock clock) {
        this.tickets = tickets;
        this.clock = clock;
    }

    TicketPage list(TicketFilter filter, PageWindow window, List<SortOrder> order) {
        Page<TicketView> page = tickets.findAll(filter.specification(), WindowRequest.of(window, order, "id"))
                .map(Ticket::toView);
        return new TicketPage(page.getContent(), window.pageNumber(1), window.limit(), page.getTotalElements());
    }

    TicketView get(long id) {
        Ticket ticket = find(id);
        Preconditions.tag(EntityTags.of(ticket));
        return ticket.toView();
    }

    @Transactional
    TicketView create(TicketFields fields) {
        return stored(new Ticket(fields));
    }

    @Transactional
    TicketView patch(long id, MergePatch<TicketFields> patch) {
        Ticket ticket = findToChange(id);
        ticket.requireOpen();
        ticket.setFields(patch.applyTo(ticket.getFields()));
        return stored(ticket);
    }

    @Transactional
    TicketView close(long id) {
        Ticket ticket = findToChange(id);
        // PostgreSQL keeps microseconds: the answer says what a later request reads.
        ticket.close(clock.instant().truncatedTo(ChronoUnit.MICROS));
        return stored(ticket);
    }

    private Ticket find(long id) {
        return tickets.findById(id).orElseThrow(() -> new NotFoundException("Ticket", id));
    }

    /** A client that says with If-Match which ticket it has seen does not overwrite a newer one: 412. */
    private Ticket findToChange(long id) {
        Ticket ticket = find(id);
        Preconditions.check(EntityTags.of(ticket));
        return ticket;
    }

    /** Flushes, so that the answer has the version and the time of the change. */
    private TicketView stored(Ticket ticket) {
        Ticket stored = tickets.saveAndFlush(ticket);
        Preconditions.tag(EntityTags.of(stored));
        return stored.toView();
    }
}
