package dev.ashlar.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ashlar.core.conditional.EntityTag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class EntityTagsTests {

    @Autowired
    private PetRepository pets;

    @Test
    void changesWithTheRow() {
        PetEntity pet = pets.saveAndFlush(PetEntity.named("Rex"));
        EntityTag first = EntityTags.of(pet);
        pets.flush();
        assertThat(EntityTags.of(pet)).isEqualTo(first);
        pet.name = "Max";
        pets.flush();
        assertThat(EntityTags.of(pet)).isNotEqualTo(first);
    }

    @Test
    void needsAStoredRow() {
        assertThatIllegalArgumentException().isThrownBy(() -> EntityTags.of(PetEntity.named("Rex")));
    }
}
