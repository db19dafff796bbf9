package dev.ashlar.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ashlar.test.StatementCounter;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class AssignableIdTests {

    @Autowired
    private PetRepository pets;

    @Autowired
    private TagRepository tags;

    @Autowired
    private OwnerRepository owners;

    @Autowired
    private EntityManager entities;

    @Autowired
    private StatementCounter statements;

    @Test
    void takesTheNextNumberWhereNoneIsGiven() {
        Long first = pets.saveAndFlush(PetEntity.named("a")).id;
        assertThat(pets.saveAndFlush(PetEntity.named("b")).id).isEqualTo(first + 1);
        Integer tag = tags.saveAndFlush(TagEntity.named("a")).id;
        assertThat(tags.saveAndFlush(TagEntity.named("b")).id).isEqualTo(tag + 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 5000})
    void keepsAGivenNumberAndMovesTheSequencePastIt(long gap) {
        long before = pets.saveAndFlush(PetEntity.named("before")).id;
        PetEntity given = PetEntity.named("given");
        given.id = before + gap;
        assertThat(pets.saveAndFlush(given).id).isEqualTo(before + gap);
        assertThat(pets.saveAndFlush(PetEntity.named("after")).id).isEqualTo(before + gap + 1);
        entities.clear();
        assertThat(pets.findById(before + gap)).hasValueSatisfying(found -> {
            assertThat(found.name).isEqualTo("given");
            assertThat(found.getRowVersion()).isZero();
        });
    }

    @Test
    void neverMovesTheSequenceBack() {
        long before = pets.saveAndFlush(PetEntity.named("before")).id;
        PetEntity given = PetEntity.named("given");
        given.id = -5L;
        pets.saveAndFlush(given);
        assertThat(pets.saveAndFlush(PetEntity.named("after")).id).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, Long.MAX_VALUE / 2 + 1, 0, -5, Long.MIN_VALUE})
    void doesNotFollowANumberThatWouldLeaveNoneForOthers(long number) {
        long before = pets.saveAndFlush(PetEntity.named("before")).id;
        PetEntity given = PetEntity.named("given");
        given.id = number;
        assertThat(pets.saveAndFlush(given).id).isEqualTo(number);
        assertThat(pets.saveAndFlush(PetEntity.named("after")).id).isEqualTo(before + 1);
    }

    @Test
    void doesNotFollowAnIntegerThatWouldLeaveNoneForOthers() {
        int before = tags.saveAndFlush(TagEntity.named("before")).id;
        TagEntity given = TagEntity.named("given");
        given.id = Integer.MAX_VALUE;
        assertThat(tags.saveAndFlush(given).id).isEqualTo(Integer.MAX_VALUE);
        assertThat(tags.saveAndFlush(TagEntity.named("after")).id).isEqualTo(before + 1);
    }

    @Test
    void persistsAGivenIntegerThroughTheEntityManager() {
        TagEntity tag = TagEntity.named("given");
        tag.id = 1_000_000;
        entities.persist(tag);
        entities.flush();
        assertThat(tags.saveAndFlush(TagEntity.named("after")).id).isEqualTo(1_000_001);
    }

    @Test
    void generatesUuidsThatGrowWithTime() {
        UUID first = owners.saveAndFlush(OwnerEntity.named("a")).id;
        UUID second = owners.saveAndFlush(OwnerEntity.named("b")).id;
        assertThat(first.version()).isEqualTo(7);
        assertThat(first.toString()).isLessThan(second.toString());
    }

    @Test
    void keepsAGivenUuid() {
        UUID chosen = UUID.fromString("0f14d0ab-9605-4a62-a9e4-5ed26688389b");
        OwnerEntity owner = OwnerEntity.named("given");
        owner.id = chosen;
        assertThat(statements.during(() -> owners.saveAndFlush(owner)))
                .singleElement()
                .asString()
                .startsWith("insert");
        entities.clear();
        assertThat(owners.findById(chosen))
                .hasValueSatisfying(found -> assertThat(found.surname).isEqualTo("given"));
    }

    @Test
    void generatesTextsOfUuidsThatGrowWithTime() {
        String first = persistedLabel(null);
        String second = persistedLabel(null);
        assertThat(UUID.fromString(first))
                .hasToString(first)
                .extracting(UUID::version)
                .isEqualTo(7);
        assertThat(first).isLessThan(second);
    }

    @Test
    void keepsAGivenText() {
        assertThat(persistedLabel("chosen")).isEqualTo("chosen");
        entities.clear();
        assertThat(entities.find(LabelEntity.class, "chosen")).isNotNull();
    }

    private String persistedLabel(@Nullable String id) {
        LabelEntity label = new LabelEntity();
        label.id = id;
        entities.persist(label);
        entities.flush();
        return Objects.requireNonNull(label.id);
    }

    @Test
    void isNeededBecauseHibernatesOwnGeneratorRefusesAGivenUuid() {
        NoteEntity note = new NoteEntity();
        note.id = UUID.fromString("0f14d0ab-9605-4a62-a9e4-5ed26688389b");
        assertThatExceptionOfType(PersistenceException.class).isThrownBy(() -> entities.persist(note));
    }
}
