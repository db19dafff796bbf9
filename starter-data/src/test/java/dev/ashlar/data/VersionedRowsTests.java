package dev.ashlar.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ashlar.test.StatementCounter;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

@DatabaseTest
class VersionedRowsTests {

    @Autowired
    private PetRepository pets;

    @Autowired
    private TagRepository tags;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private StatementCounter statements;

    private PetEntity pet;

    @BeforeEach
    void storePet() {
        pet = pets.saveAndFlush(PetEntity.named("Rex"));
    }

    @Test
    void removesTheRowByOneStatementWithTheVersion() {
        List<String> sent = statements.during(() -> VersionedRows.delete(pets, pet));
        assertThat(sent).last().asString().startsWith("delete from pet ").contains("row_version=");
        assertThat(stored()).isZero();
    }

    @Test
    void removesWhatTheRowHasInJoinTables() {
        pet.tags.add(tags.save(TagEntity.named("tame")));
        pets.flush();
        VersionedRows.delete(pets, pet);
        assertThat(jdbc.queryForObject("select count(*) from pet_tag where pet_id = ?", Integer.class, pet.id))
                .isZero();
    }

    @Test
    void refusesARowThatHasBeenChangedSinceItWasRead() {
        jdbc.update("update pet set row_version = row_version + 1 where id = ?", pet.id);
        assertThatExceptionOfType(ObjectOptimisticLockingFailureException.class)
                .isThrownBy(() -> VersionedRows.delete(pets, pet));
        assertThat(stored()).isOne();
    }

    @Test
    void refusesARowThatIsGone() {
        jdbc.update("delete from pet where id = ?", pet.id);
        assertThatExceptionOfType(ObjectOptimisticLockingFailureException.class)
                .isThrownBy(() -> VersionedRows.delete(pets, pet));
    }

    private Integer stored() {
        return jdbc.queryForObject("select count(*) from pet where id = ?", Integer.class, pet.id);
    }
}
