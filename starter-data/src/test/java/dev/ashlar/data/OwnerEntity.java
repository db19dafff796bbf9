package dev.ashlar.data;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.data.annotation.CreatedDate;
import org.springframework.data.annotation.LastModifiedDate;
import org.springframework.data.jpa.domain.support.AuditingEntityListener;

@Entity
@Table(name = "owner")
@EntityListeners(AuditingEntityListener.class)
class OwnerEntity extends VersionedEntity {

    @Id
    @AssignableId
    UUID id;

    @Column(name = "last_name", nullable = false)
    String surname;

    @CreatedDate
    Instant createdAt;

    @LastModifiedDate
    Instant updatedAt;

    @OneToMany(mappedBy = "owner")
    @OrderBy("id")
    List<PetEntity> pets = new ArrayList<>();

    static OwnerEntity named(String surname) {
        OwnerEntity owner = new OwnerEntity();
        owner.surname = surname;
        return owner;
    }
}
