package com.example.helpdesk.ticket;

import dev.ashlar.core.patch.MergePatch;
import dev.ashlar.core.PageWindow;
import dev.ashlar.core.SortOrder;
import dev.ashlar.core.conditional.Preconditions;
import dev.ashlar.data.EntityTags;
import dev.ashlar.data.Filter;
import dev.ashlar.data.WindowRequest;
import dev.ashlar.errors.NotFoundException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.jpa.domain.Specification;
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

    TicketPage list(Caller caller, TicketFilter filter, PageWindow window, List<SortOrder> order) {
        Page<TicketView> page = tickets.findAll(
                        visibleTo(caller).and(filter.specification()), WindowRequest.of(window, order, "id"))
                .map(Ticket::toView);
        return new TicketPage(page.getContent(), window.pageNumber(1), window.limit(), page.getTotalElements());
    }

    TicketView get(Caller caller, long id) {
        Ticket ticket = find(caller, id);
        Preconditions.tag(EntityTags.of(ticket));
        return ticket.toView();
    }

    @Transactional
    TicketView create(Caller caller, TicketFields fields) {
        return stored(new Ticket(caller.name(), fields));
    }

    @Transactional
    TicketView patch(Caller caller, long id, MergePatch<TicketFields> patch) {
        Ticket ticket = findToChange(caller, id);
        ticket.requireOpen();
        ticket.setFields(patch.applyTo(ticket.getFields()));
        return stored(ticket);
    }

    @Transactional
    TicketView close(Caller caller, long id) {
        Ticket ticket = findToChange(caller, id);
        // PostgreSQL keeps microseconds: the answer says what a later request reads.
        ticket.close(clock.instant().truncatedTo(ChronoUnit.MICROS));
        return stored(ticket);
    }

    /** A ticket of somebody else is not there: 404, in a list and by its number. */
    private static Specification<Ticket> visibleTo(Caller caller) {
        return Filter.<Ticket>where()
                .equal("owner", caller.agent() ? null : caller.name())
                .specification();
    }

    private Ticket find(Caller caller, long id) {
        Specification<Ticket> wanted = Filter.<Ticket>where().equal("id", id).specification();
        return tickets.findOne(visibleTo(caller).and(wanted)).orElseThrow(() -> new NotFoundException("Ticket", id));
    }

    /** A client that says with If-Match which ticket it has seen does not overwrite a newer one: 412. */
    private Ticket findToChange(Caller caller, long id) {
        Ticket ticket = find(caller, id);
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
