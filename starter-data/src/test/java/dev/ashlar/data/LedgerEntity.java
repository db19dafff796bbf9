package dev.ashlar.data;

import dev.ashlar.data.access.RowTenant;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "ledger")
class LedgerEntity extends VersionedEntity {

    @Id
    @AssignableId
    UUID id;

    String name;

    @RowTenant
    @Column(name = "tenant_id", nullable = false)
    UUID tenantId;

    static LedgerEntity called(String name) {
        LedgerEntity ledger = new LedgerEntity();
        ledger.name = name;
        return ledger;
    }
}
