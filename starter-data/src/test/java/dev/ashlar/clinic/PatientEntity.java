package dev.ashlar.clinic;

import dev.ashlar.data.AssignableId;
import dev.ashlar.data.VersionedEntity;
import dev.ashlar.data.changes.AuditedChanges;
import dev.ashlar.data.encryption.BlindIndex;
import dev.ashlar.data.encryption.Encrypted;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@AuditedChanges("Patient")
@Table(name = "patient")
class PatientEntity extends VersionedEntity {

    @Id
    @AssignableId
    @Nullable
    UUID id;

    @Nullable
    String name;

    @Encrypted
    @Nullable
    String diagnosis;

    @Encrypted
    @Nullable
    String email;

    @BlindIndex(value = "email", ignoreCase = true)
    @Column(name = "email_index")
    @Nullable
    String emailIndex;
}
