package dev.ashlar.data;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "label")
class LabelEntity extends VersionedEntity {

    @Id
    @AssignableId
    @Nullable
    String id;
}
