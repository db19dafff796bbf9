package dev.ashlar.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.test.StatementCounter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class FilterTests {

    @Autowired
    private PetRepository pets;

    @Autowired
    private OwnerRepository owners;

    @Autowired
    private TagRepository tags;

    @Autowired
    private StatementCounter statements;

    private OwnerEntity owner;

    private TagEntity small;

    private TagEntity loud;

    @BeforeEach
    void storePets() {
        owner = owners.save(OwnerEntity.named("Frei"));
        small = tags.save(TagEntity.named("small"));
        loud = tags.save(TagEntity.named("loud"));
        PetEntity rex = pet("Rex 100%", "dog", "10.50", "2020-01-01");
        rex.owner = owner;
        rex.tags.addAll(List.of(small, loud));
        rex.labels = List.of("old", "kind");
        rex.extra = Map.of("colour", "red", "size", 3);
        PetEntity mia = pet("mia_100", "cat", "20.00", "2021-01-01");
        mia.tags.add(loud);
        mia.labels = List.of("kind");
        PetEntity tom = pet("Tom", null, "30.00", null);
        pets.saveAllAndFlush(List.of(rex, mia, tom));
    }

    @Test
    void findsEverythingWhenNothingIsGiven() {
        Filter<PetEntity> filter = pets().equal("name", null)
                .notEqual("name", null)
                .in("kind", null)
                .present("kind", null)
                .atLeast("price", (BigDecimal) null)
                .contains("name", null)
                .member("tags.id", null)
                .anyMember("tags.id", null)
                .jsonContains("labels", null)
                .and(null);
        assertThat(names(filter)).containsExactlyInAnyOrder("Rex 100%", "mia_100", "Tom");
    }

    @Test
    void comparesValues() {
        assertThat(names(pets().equal("kind", "dog"))).containsExactly("Rex 100%");
        assertThat(names(pets().notEqual("kind", "dog"))).containsExactlyInAnyOrder("mia_100", "Tom");
        assertThat(names(pets().in("kind", List.of("dog", "cat")))).hasSize(2);
        assertThat(names(pets().in("kind", List.of()))).isEmpty();
        assertThat(names(pets().present("kind", true))).hasSize(2);
        assertThat(names(pets().present("kind", false))).containsExactly("Tom");
    }

    @Test
    void comparesRanges() {
        BigDecimal twenty = new BigDecimal("20.00");
        assertThat(names(pets().atLeast("price", twenty))).containsExactlyInAnyOrder("mia_100", "Tom");
        assertThat(names(pets().greaterThan("price", twenty))).containsExactly("Tom");
        assertThat(names(pets().atMost("price", twenty))).containsExactlyInAnyOrder("Rex 100%", "mia_100");
        assertThat(names(pets().lessThan("price", twenty))).containsExactly("Rex 100%");
        assertThat(names(pets().atLeast("born", LocalDate.parse("2021-01-01")))).containsExactly("mia_100");
    }

    @Test
    void takesTextAsItIs() {
        assertThat(names(pets().contains("name", "100%"))).containsExactly("Rex 100%");
        assertThat(names(pets().contains("name", "A_1"))).containsExactly("mia_100");
        assertThat(names(pets().contains("name", "\\"))).isEmpty();
        assertThat(names(pets().startsWith("name", "MIA"))).containsExactly("mia_100");
        assertThat(names(pets().startsWith("name", "100"))).isEmpty();
    }

    @Test
    void followsARelationWithoutAJoin() {
        List<String> sent = statements.during(
                () -> assertThat(names(pets().equal("owner.id", owner.id))).containsExactly("Rex 100%"));
        assertThat(sent).singleElement().asString().doesNotContain("join");
        assertThat(names(pets().equal("owner.surname", "Frei"))).containsExactly("Rex 100%");
    }

    @Test
    void findsRowsWithoutTheRelationWhereTheirPropertyHasNoValue() {
        assertThat(names(pets().notEqual("owner.surname", "Frei"))).containsExactlyInAnyOrder("mia_100", "Tom");
        assertThat(names(pets().present("owner.surname", false))).containsExactlyInAnyOrder("mia_100", "Tom");
        assertThat(names(pets().present("owner.surname", true))).containsExactly("Rex 100%");
    }

    @Test
    void findsARowOnceWhateverItsMembers() {
        assertThat(names(pets().member("tags.id", loud.id))).containsExactlyInAnyOrder("Rex 100%", "mia_100");
        assertThat(names(pets().anyMember("tags.id", List.of(loud.id, small.id))))
                .containsExactlyInAnyOrder("Rex 100%", "mia_100");
        assertThat(names(pets().member("tags", small))).containsExactly("Rex 100%");
        assertThat(pets.count(pets().member("tags.id", loud.id).specification()))
                .isEqualTo(2);
    }

    @Test
    void looksIntoJson() {
        assertThat(names(pets().jsonContains("labels", List.of("kind", "old")))).containsExactly("Rex 100%");
        assertThat(names(pets().jsonContains("labels", "kind"))).containsExactlyInAnyOrder("Rex 100%", "mia_100");
        assertThat(names(pets().jsonContains("extra", Map.of("size", 3)))).containsExactly("Rex 100%");
        assertThat(names(pets().jsonContains("labels", "'); drop table pet; --")))
                .isEmpty();
    }

    @Test
    void keepsEveryValueOutOfTheStatement() {
        String value = "x' or 'y' = 'y";
        List<String> sent = statements.during(() -> assertThat(names(pets().equal("name", value)
                        .notEqual("name", value)
                        .in("name", List.of(value))
                        .atLeast("name", value)
                        .atMost("name", value)
                        .greaterThan("price", new BigDecimal("77.01"))
                        .lessThan("name", value)
                        .contains("name", value)
                        .startsWith("name", value)
                        .member("tags.name", value)
                        .jsonContains("labels", value)
                        .greaterThan("id", 7701L)))
                .isEmpty());
        assertThat(sent).singleElement().asString().contains("?").doesNotContain("'y'", "77.01", "7701");
    }

    @Test
    void takesConditionsOfTheApplication() {
        assertThat(names(pets().equal("kind", "dog").and((root, query, builder) -> builder.disjunction())))
                .isEmpty();
    }

    private static Filter<PetEntity> pets() {
        return Filter.where();
    }

    private List<String> names(Filter<PetEntity> filter) {
        return pets.findAll(filter.specification()).stream()
                .map(pet -> pet.name)
                .toList();
    }

    private static PetEntity pet(String name, String kind, String price, String born) {
        PetEntity pet = PetEntity.named(name);
        pet.kind = kind;
        pet.price = new BigDecimal(price);
        pet.born = born == null ? null : LocalDate.parse(born);
        return pet;
    }
}
