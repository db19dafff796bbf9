package com.example.helpdesk.ticket;

import dev.ashlar.data.VersionedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.springframework.data.annotation.CreatedDate;
import org.springframework.data.annotation.LastModifiedDate;
import org.springframework.data.jpa.domain.support.AuditingEntityListener;

/** A ticket as it is stored. Of two changes at the same time, one is refused: that is what its version is for. */
@Entity
@Table(name = "tickets")
@EntityListeners(AuditingEntityListener.class)
class Ticket extends VersionedEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @SequenceGenerator(sequenceName = "tickets_id_seq")
    private Long id;

    /** Who opened it; nobody changes that. */
    @Column(updatable = false)
    private String owner;

    private String title;
    private String description;

    @Enumerated(EnumType.STRING)
    private Priority priority;

    private String reporter;
    private String reference;

    @Enumerated(EnumType.STRING)
    private TicketStatus status = TicketStatus.OPEN;

    @CreatedDate
    private Instant createdAt;

    @LastModifiedDate
    private Instant updatedAt;

    private Instant closedAt;

    protected Ticket() {}

    Ticket(String owner, TicketFields fields) {
        this.owner = owner;
        setFields(fields);
    }

    TicketFields getFields() {
        return new TicketFields(title, description, priority, reporter, reference);
    }

    /** Replaces all that clients may write. */
    final void setFields(TicketFields fields) {
        title = fields.title();
        description = fields.description();
        priority = fields.priority();
        reporter = fields.reporter();
        reference = fields.reference();
    }

    void close(Instant now) {
        requireOpen();
        status = TicketStatus.CLOSED;
        closedAt = now;
    }

    /**
     * A closed ticket stays as it is.
     *
     * @throws TicketClosedException when this one is closed
     */
    void requireOpen() {
        if (status == TicketStatus.CLOSED) {
            throw new TicketClosedException(id, closedAt);
        }
    }

    TicketView toView() {
        return new TicketView(
                id, title, description, priority, reporter, reference, status, createdAt, updatedAt, closedAt);
    }
}
