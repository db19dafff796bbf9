package dev.ashlar.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ashlar.test.StatementCounter;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TransactionRequiredException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** OBS-40: what is recorded of an entity that asks for it, in transactions that really end. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class AuditedChangesTests {

    @Autowired
    private EntityManager entities;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private RecordedChanges recorded;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void forget() {
        recorded.forget();
    }

    @AfterEach
    void removeAll() {
        recorded.fill(false);
        recorded.forget();
        jdbc.update("delete from pet_tag");
        jdbc.update("delete from pet");
        jdbc.update("delete from tag");
        jdbc.update("delete from owner");
    }

    @Test
    void oneRecordTellsWhatATransactionHasChangedHoweverOftenItWrote() {
        Long id = stored(PetEntity.named("Rex"));
        inTransaction(() -> {
            PetEntity pet = found(id);
            pet.name = "Max";
            entities.flush();
            pet.name = "Bello";
            pet.price = new BigDecimal("12.50");
        });
        assertThat(recorded.committed())
                .containsExactly("UPDATE Pet/" + id
                        + " {name=Values[before=Rex, after=Bello], price=Values[before=null, after=12.50]}");
    }

    @Test
    void whatIsNewOrGoneIsToldWithItsValuesAndOtherRowsByTheirKeys() {
        OwnerEntity owner = OwnerEntity.named("Lovelace");
        TagEntity tag = TagEntity.named("calm");
        inTransaction(() -> {
            entities.persist(owner);
            entities.persist(tag);
        });
        PetEntity pet = PetEntity.named("Rex");
        pet.labels = List.of("brown", "old");
        pet.extra = Map.of("chip", 7);
        inTransaction(() -> {
            pet.owner = entities.getReference(OwnerEntity.class, owner.id);
            pet.tags.add(entities.getReference(TagEntity.class, tag.id));
            entities.persist(pet);
        });
        assertThat(recorded.committed())
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .startsWith("CREATE Pet/" + pet.id)
                        .contains(
                                "name=Values[before=null, after=Rex]",
                                "owner=Values[before=null, after=" + owner.id + "]",
                                "tags=Values[before=null, after=[" + tag.id + "]]",
                                "labels=Values[before=null, after=[brown, old]]",
                                "extra=Values[before=null, after={chip=7}]")
                        .doesNotContain("born", "rowVersion"));
        recorded.forget();
        inTransaction(() -> {
            PetEntity gone = found(pet.id);
            assertThat(gone.tags).hasSize(1);
            entities.remove(gone);
        });
        assertThat(recorded.committed())
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .startsWith("DELETE Pet/" + pet.id)
                        .contains(
                                "name=Values[before=Rex, after=null]",
                                "owner=Values[before=" + owner.id + ", after=null]",
                                "tags=Values[before=[" + tag.id + "], after=null]"));
    }

    @Test
    void aRelationOfManyRowsIsAChangeOfTheRowThatHasIt() {
        TagEntity calm = TagEntity.named("calm");
        TagEntity wild = TagEntity.named("wild");
        PetEntity rex = PetEntity.named("Rex");
        rex.tags.add(calm);
        inTransaction(() -> List.of(calm, wild, rex).forEach(entities::persist));
        recorded.forget();
        inTransaction(() -> {
            PetEntity pet = found(rex.id);
            pet.tags.clear();
            pet.tags.add(entities.getReference(TagEntity.class, wild.id));
        });
        assertThat(recorded.committed())
                .containsExactly(
                        "UPDATE Pet/" + rex.id + " {tags=Values[before=[" + calm.id + "], after=[" + wild.id + "]]}");
    }

    @Test
    void whatIsMaskedIsToldToHaveChanged() {
        PetEntity rex = PetEntity.named("Rex");
        rex.kind = "dog";
        Long id = stored(rex);
        inTransaction(() -> found(id).kind = "wolf");
        inTransaction(() -> found(id).kind = null);
        assertThat(recorded.committed())
                .containsExactly(
                        "UPDATE Pet/" + id + " {kind=Values[before=***, after=***]}",
                        "UPDATE Pet/" + id + " {kind=Values[before=***, after=null]}");
    }

    @Test
    void secretsWithinAValueAreMaskedAndTheirChangesTold() {
        Map<String, Object> before = Map.of("paid", new Card("4111", "Ada"), "codes", new String[] {"a"});
        Map<String, Object> after = Map.of("paid", new Card("4222", "Ada"), "codes", new String[] {"a", "b"});
        Long id = stored(PetEntity.named("Rex"));
        inTransaction(() -> found(id).extra = before);
        assertThat(recorded.committed())
                .singleElement()
                .asString()
                .contains("token=***", "owner=Ada", "codes=[a]")
                .doesNotContain("4111");
        recorded.forget();
        inTransaction(() -> found(id).extra = after);
        assertThat(recorded.committed()).singleElement().asString().doesNotContain("4111", "4222");
    }

    record Card(String token, String owner) {}

    @Test
    void nothingIsRecordedWhereNothingIsLeftChanged() {
        Long id = stored(PetEntity.named("Rex"));
        inTransaction(() -> found(id).name = String.valueOf("Rex".toCharArray()));
        inTransaction(() -> {
            found(id).name = "Max";
            entities.flush();
            found(id).name = "Rex";
        });
        inTransaction(() -> {
            PetEntity passing = PetEntity.named("Passing");
            entities.persist(passing);
            entities.flush();
            entities.remove(passing);
        });
        assertThat(recorded.committed()).isEmpty();
        assertThat(recorded.sizes()).isEmpty();
    }

    @Test
    void aSessionWithoutStateTellsThatItDoesNotKnowWhatWas() {
        Long id = stored(PetEntity.named("Rex"));
        SessionFactory sessions = entities.getEntityManagerFactory().unwrap(SessionFactory.class);
        sessions.inStatelessTransaction(session -> {
            PetEntity pet = session.get(PetEntity.class, id);
            pet.name = "Max";
            session.update(pet);
        });
        assertThat(recorded.committed())
                .singleElement()
                .asString()
                .startsWith("UPDATE Pet/" + id)
                .contains("name=Values[before=(unknown), after=Max]");
    }

    @Test
    void aChangeOutsideOfATransactionIsRefused() {
        Long id = stored(PetEntity.named("Rex"));
        SessionFactory sessions = entities.getEntityManagerFactory().unwrap(SessionFactory.class);
        try (StatelessSession session = sessions.openStatelessSession()) {
            PetEntity pet = session.get(PetEntity.class, id);
            assertThatExceptionOfType(TransactionRequiredException.class).isThrownBy(() -> session.update(pet));
        }
    }

    @Test
    void aRecordStandsAndFallsWithItsTransaction() {
        Long id = stored(PetEntity.named("Rex"));
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            found(id).name = "Max";
            entities.flush();
            transaction.setRollbackOnly();
        });
        assertThat(recorded.committed()).isEmpty();
        recorded.fill(true);
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> inTransaction(() -> found(id).name = "Max"))
                .withStackTraceContaining("No space is left");
        assertThat(jdbc.queryForObject("select pet_name from pet", String.class))
                .isEqualTo("Rex");
        recorded.fill(false);
        inTransaction(() -> found(id).name = "Bello");
        assertThat(recorded.committed()).singleElement().asString().contains("after=Bello");
    }

    @Test
    void manyRowsAreRecordedAtOnceAndNothingIsReadForIt() {
        inTransaction(() -> IntStream.range(0, 20).forEach(i -> entities.persist(PetEntity.named("Pet " + i))));
        assertThat(recorded.sizes()).containsExactly(20);
        recorded.forget();
        List<String> ran = statements.during(
                () -> inTransaction(() -> all(pet -> pet.name = pet.name + ".").forEach(entities::remove)));
        assertThat(recorded.sizes()).containsExactly(20);
        assertThat(recorded.committed()).allSatisfy(text -> assertThat(text).startsWith("DELETE Pet/"));
        assertThat(ran.stream().filter(sql -> sql.startsWith("select"))).hasSize(1);
    }

    private List<PetEntity> all(Consumer<PetEntity> change) {
        List<PetEntity> pets =
                entities.createQuery("from PetEntity", PetEntity.class).getResultList();
        pets.forEach(change);
        return pets;
    }

    private Long stored(PetEntity pet) {
        inTransaction(() -> entities.persist(pet));
        recorded.forget();
        return pet.id;
    }

    private PetEntity found(Long id) {
        return entities.find(PetEntity.class, id);
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> work.run());
    }
}
