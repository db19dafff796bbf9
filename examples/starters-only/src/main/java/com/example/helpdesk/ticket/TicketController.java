package com.example.helpdesk.ticket;

import dev.ashlar.core.patch.MergePatch;
import dev.ashlar.core.PageLimits;
import dev.ashlar.core.PageWindow;
import dev.ashlar.core.SortableFields;
import dev.ashlar.core.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The HTTP side of tickets: it reads requests and knows no rules. */
@RestController
@RequestMapping("/tickets")
class TicketController {

    private static final SortableFields SORT =
            SortableFields.of("createdAt").and("updatedAt").and("title").and("reporter");

    private final TicketService tickets;

    TicketController(TicketService tickets) {
        this.tickets = tickets;
    }

    @GetMapping
    TicketPage list(
            TicketFilter filter,
            @RequestParam(required = false) Integer page,
            @RequestParam(required = false) Integer size,
            @RequestParam(defaultValue = "-createdAt") String sort,
            Authentication caller) {
        return tickets.list(
                Caller.of(caller), filter, PageWindow.ofPage(page, size, 1, PageLimits.DEFAULT), SORT.parse(sort));
    }

    @GetMapping("/{id}")
    TicketView get(@PathVariable long id, Authentication caller) {
        return tickets.get(Caller.of(caller), id);
    }

    /** A client that got no answer sends the same Idempotency-Key again, and there is still one ticket. */
    @Idempotent
    @PostMapping
    ResponseEntity<TicketView> create(@Valid @RequestBody TicketFields fields, Authentication caller) {
        TicketView ticket = tickets.create(Caller.of(caller), fields);
        return ResponseEntity.created(location(ticket.id())).body(ticket);
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {"application/merge-patch+json", "application/json"})
    TicketView patch(
            @PathVariable long id, @RequestBody MergePatch<TicketFields> patch, Authentication caller) {
        return tickets.patch(Caller.of(caller), id, patch);
    }

    /** What is said here needs no entry in the table. */
    @RolesAllowed(Caller.AGENT)
    @PostMapping("/{id}/close")
    TicketView close(@PathVariable long id, Authentication caller) {
        return tickets.close(Caller.of(caller), id);
    }

    private static URI location(long id) {
        return ServletUriComponentsBuilder.fromCurrentRequestUri()
                .path("/{id}")
                .build(id);
    }
}
