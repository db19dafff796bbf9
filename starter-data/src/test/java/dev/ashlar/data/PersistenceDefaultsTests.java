package dev.ashlar.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.ashlar.errors.ConstraintPointers;
import dev.ashlar.test.StatementCounter;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
class PersistenceDefaultsTests {

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ConstraintPointers pointers;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private Environment environment;

    @Autowired
    private DataSource dataSource;

    @Test
    void storesJsonWholeAndReadsItBackEqual() {
        PetEntity pet = PetEntity.named("Rex");
        pet.labels = List.of("a", "ü");
        pet.visits = List.of(new PetEntity.Visit(
                LocalDate.parse("2026-01-02"),
                Instant.parse("2026-01-02T03:04:05.123456Z"),
                new BigDecimal("12345678901234567890.12"),
                "write-only, and kept"));
        pet.extra = Map.of("nested", Map.of("n", 1), "list", List.of(true, "x"), "amount", new BigDecimal("0.1"));
        entities.persist(pet);
        entities.flush();
        entities.clear();
        PetEntity found = entities.find(PetEntity.class, pet.id);
        assertThat(found.labels).isEqualTo(pet.labels);
        assertThat(found.visits).isEqualTo(pet.visits);
        assertThat(found.extra).isEqualTo(pet.extra);
        assertThat(jdbc.queryForObject("select visits->0->>'day' from pet where id = ?", String.class, pet.id))
                .isEqualTo("2026-01-02");
    }

    @Test
    void writesNothingWhenJsonHasNotChanged() {
        PetEntity pet = PetEntity.named("Rex");
        pet.visits = List.of(new PetEntity.Visit(LocalDate.parse("2026-01-02"), null, new BigDecimal("1.50"), null));
        pet.extra = Map.of("n", 1);
        entities.persist(pet);
        entities.flush();
        entities.clear();
        entities.find(PetEntity.class, pet.id);
        assertThat(statements.during(() -> entities.flush())).isEmpty();
    }

    @Test
    void readsJsonWithMembersItNoLongerKnows() {
        jdbc.update(
                "insert into pet (id, row_version, visits) values (-1, 0, '[{\"day\": \"2026-01-02\", \"gone\": 1}]')");
        assertThat(entities.find(PetEntity.class, -1L).visits)
                .singleElement()
                .satisfies(visit -> assertThat(visit.day()).isEqualTo("2026-01-02"));
    }

    @Test
    void auditsByTheClockInMicroseconds() {
        OwnerEntity owner = OwnerEntity.named("Frei");
        entities.persist(owner);
        entities.flush();
        assertThat(owner.createdAt)
                .isEqualTo(DataTestApplication.NOW.truncatedTo(ChronoUnit.MICROS))
                .isEqualTo(owner.updatedAt);
        entities.refresh(owner);
        assertThat(owner.createdAt).isEqualTo(DataTestApplication.NOW.truncatedTo(ChronoUnit.MICROS));
    }

    @Test
    void readsTheChildrenOfManyParentsByOneStatement() {
        for (int i = 0; i < 30; i++) {
            OwnerEntity owner = OwnerEntity.named("o" + i);
            entities.persist(owner);
            PetEntity pet = PetEntity.named("p" + i);
            pet.owner = owner;
            entities.persist(pet);
        }
        entities.flush();
        entities.clear();
        List<String> sent = statements.during(() -> assertThat(
                        entities.createQuery("from OwnerEntity", OwnerEntity.class).getResultList().stream()
                                .mapToInt(owner -> owner.pets.size())
                                .sum())
                .isEqualTo(30));
        assertThat(sent).hasSize(2);
    }

    @Test
    void knowsTheFieldOfAConstraint() {
        assertThat(pointers.pointer("uq_owner__last_name")).hasValue("/surname");
        assertThat(pointers.pointer("uq_pet__owner_id__pet_name")).hasValue("/name");
        assertThat(pointers.pointer("fk_pet__owner_id")).hasValue("/ownerId");
        assertThat(pointers.pointer("ck_elsewhere__unit_price")).hasValue("/unitPrice");
        assertThat(pointers.pointer("owner.last_name")).hasValue("/surname");
        assertThat(pointers.pointer("owner_pkey")).isEmpty();
    }

    @Test
    void noticesADeadDatabaseWithinSeconds() throws Exception {
        assertThat(environment.getProperty("spring.datasource.hikari.connection-timeout"))
                .isEqualTo("5000");
        assertThat(dataSource.unwrap(HikariDataSource.class).getConnectionTimeout())
                .isEqualTo(5000);
        assertThat(environment.getProperty("spring.jpa.open-in-view")).isEqualTo("false");
    }
}
