package dev.ashlar.data;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.ashlar.data.changes.AuditedChanges;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@AuditedChanges(value = "Pet", masked = "kind")
@Table(name = "pet")
class PetEntity extends VersionedEntity {

    @Id
    @AssignableId(sequence = "pet_seq")
    Long id;

    @Column(name = "pet_name")
    String name;

    String kind;

    BigDecimal price;

    LocalDate born;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "owner_id")
    OwnerEntity owner;

    @ManyToMany
    @JoinTable(
            name = "pet_tag",
            joinColumns = @JoinColumn(name = "pet_id"),
            inverseJoinColumns = @JoinColumn(name = "tag_id"))
    Set<TagEntity> tags = new LinkedHashSet<>();

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> labels;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Visit> visits;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Object> extra;

    static PetEntity named(String name) {
        PetEntity pet = new PetEntity();
        pet.name = name;
        return pet;
    }

    record Visit(
            LocalDate day,
            Instant noted,
            BigDecimal cost,

            @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
            String remark) {}
}
