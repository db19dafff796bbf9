package dev.ashlar.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.core.filter.Condition;
import dev.ashlar.core.filter.FilterableFields;
import dev.ashlar.test.StatementCounter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ConditionTests {

    private static final FilterableFields FIELDS = FilterableFields.none()
            .and("name", String.class)
            .and("kind", String.class)
            .and("price", BigDecimal.class)
            .and("born", LocalDate.class)
            .and("owner", "owner.surname", String.class);

    @Autowired
    private PetRepository pets;

    @Autowired
    private OwnerRepository owners;

    @Autowired
    private StatementCounter statements;

    @BeforeEach
    void storePets() {
        OwnerEntity owner = owners.save(OwnerEntity.named("Frei"));
        PetEntity rex = pet("Rex 100%", "dog", "10.50", "2020-01-01");
        rex.owner = owner;
        pets.saveAllAndFlush(List.of(rex, pet("mia", "cat", "20", "2021-01-01"), pet("Tom", null, "30", null)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind          | dog        | Rex 100%",
                "kind[ne]      | dog        | mia,Tom",
                "kind[in]      | dog,cat    | Rex 100%,mia",
                "kind[null]    | true       | Tom",
                "kind[null]    | false      | Rex 100%,mia",
                "price[gt]     | 20         | Tom",
                "price[gte]    | 20.00      | mia,Tom",
                "price[lt]     | 20         | Rex 100%",
                "price[lte]    | 20         | Rex 100%,mia",
                "born[gte]     | 2021-01-01 | mia",
                "name[prefix]  | REX        | Rex 100%",
                "name[contains]| 0%         | Rex 100%",
                "name[contains]| _          | ''",
                "owner         | Frei       | Rex 100%"
            })
    void findsWhatARequestAsksFor(String parameter, String value, String names) {
        Condition condition = FIELDS.parse(Map.of(parameter, List.of(value)));
        assertThat(String.join(",", names(condition))).isEqualTo(names);
    }

    @Test
    void combinesConditions() {
        Condition dog = FIELDS.parse(Map.of("kind", List.of("dog")));
        Condition dear = FIELDS.parse(Map.of("price[gte]", List.of("30")));
        assertThat(names(dog.or(dear))).containsExactly("Rex 100%", "Tom");
        assertThat(names(dog.and(dear))).isEmpty();
        assertThat(names(dear.not())).containsExactly("Rex 100%", "mia");
        assertThat(names(Condition.none())).hasSize(3);
    }

    @Test
    void keepsEveryValueOutOfTheStatement() {
        String value = "x' or 'y' = 'y";
        List<String> sent = statements.during(() -> assertThat(names(FIELDS.parse(Map.of(
                        "name", List.of(value, value),
                        "kind[contains]", List.of(value),
                        "owner[ne]", List.of(value),
                        "price[lte]", List.of("77.01")))))
                .isEmpty());
        assertThat(sent).singleElement().asString().contains("?").doesNotContain("'y'", "77.01");
    }

    private List<String> names(Condition condition) {
        return pets.findAll(Filter.<PetEntity>where().matching(condition).specification()).stream()
                .map(pet -> pet.name)
                .sorted(java.util.Comparator.comparing(
                        (String name) -> List.of("Rex 100%", "mia", "Tom").indexOf(name)))
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
