package dev.ashlar.data;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * An entity that no two callers can change at once without one of them noticing. Its version, the column
 * {@code row_version}, also tells a new entity from a stored one, whoever chose the key.
 */
@MappedSuperclass
public abstract class VersionedEntity {

    @Version
    @Column(name = "row_version", nullable = false)
    private @Nullable Long rowVersion;

    /** How often the row has been changed, {@code null} until it is stored. */
    public @Nullable Long getRowVersion() {
        return rowVersion;
    }
}
