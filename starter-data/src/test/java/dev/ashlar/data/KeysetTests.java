package dev.ashlar.data;

import static dev.ashlar.core.SortOrder.ascending;
import static dev.ashlar.core.SortOrder.descending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ashlar.core.InvalidCursorException;
import dev.ashlar.core.SortOrder;
import dev.ashlar.core.page.CursorPage;
import dev.ashlar.core.page.CursorPosition;
import dev.ashlar.core.page.CursorSeal;
import dev.ashlar.core.page.CursorWindow;
import dev.ashlar.test.StatementCounter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.jpa.domain.Specification;

@DatabaseTest
class KeysetTests {

    @Autowired
    private ListReader reader;

    @Autowired
    private CursorSeal seal;

    @Autowired
    private PetRepository pets;

    @Autowired
    private OwnerRepository owners;

    @Autowired
    private StatementCounter statements;

    @BeforeEach
    void storePetsWithEqualAndMissingValues() {
        List<OwnerEntity> keepers =
                List.of(owners.save(OwnerEntity.named("Frei")), owners.save(OwnerEntity.named("Abt")));
        for (int i = 0; i < 23; i++) {
            PetEntity pet = PetEntity.named("p" + i);
            pet.kind = i % 4 == 0 ? null : "kind " + i % 3;
            pet.price = i % 5 == 0 ? null : new BigDecimal(i % 7 + ".50");
            pet.born = i % 6 == 0 ? null : LocalDate.of(2020, 1, 1 + i % 2);
            pet.owner = i % 3 == 0 ? null : keepers.get(i % 2);
            pets.save(pet);
        }
        pets.flush();
    }

    static Stream<List<SortOrder>> orders() {
        return Stream.of(
                List.of(),
                List.of(descending("id")),
                List.of(ascending("kind")),
                List.of(descending("kind")),
                List.of(ascending("kind"), descending("price"), ascending("born")),
                List.of(descending("born"), descending("id"), ascending("kind")),
                List.of(ascending("owner.surname"), descending("price")),
                List.of(descending("owner.surname")));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void showsEveryRowOnceForwardsAndBackwards(List<SortOrder> order) {
        List<String> expected = pets.findAll(KeysetOrder.of(order, "id").sort()).stream()
                .map(pet -> pet.name)
                .toList();
        List<String> forwards = new ArrayList<>();
        CursorPage<PetEntity> page = read(null, order);
        assertThat(page.previous()).isNull();
        page.items().forEach(pet -> forwards.add(pet.name));
        while (page.next() != null) {
            page = read(page.next(), order);
            assertThat(page.previous()).isNotNull();
            page.items().forEach(pet -> forwards.add(pet.name));
        }
        assertThat(forwards).hasSize(23).isEqualTo(expected);
        List<String> backwards = new ArrayList<>();
        collectReversed(page, backwards);
        while (page.previous() != null) {
            page = read(page.previous(), order);
            assertThat(page.next()).isNotNull();
            collectReversed(page, backwards);
        }
        Collections.reverse(backwards);
        assertThat(backwards).isEqualTo(expected);
    }

    @Test
    void neitherRepeatsNorSkipsARowWhenOthersComeAndGo() {
        List<SortOrder> order = List.of(ascending("name"));
        CursorPage<PetEntity> first = read(null, order);
        List<String> before = names(first);
        List<String> rest = pets.findAll(KeysetOrder.of(order, "id").sort()).stream()
                .map(pet -> pet.name)
                .skip(4)
                .toList();
        pets.save(PetEntity.named("a comes before all"));
        pets.delete(first.items().get(3)); // the very row that the cursor points at
        pets.flush();
        List<String> seen = new ArrayList<>();
        CursorPage<PetEntity> page = first;
        while (page.next() != null) {
            page = read(page.next(), order);
            seen.addAll(names(page));
        }
        assertThat(before).hasSize(4).doesNotContainAnyElementsOf(seen);
        assertThat(seen).isEqualTo(rest);
    }

    @Test
    void takesOneStatementAPageAndCountsNothing() {
        String next = read(null, List.of(ascending("kind"))).next();
        List<String> sent = statements.during(() -> read(next, List.of(ascending("kind"))));
        assertThat(sent)
                .singleElement()
                .asString()
                .doesNotContain("count(", "offset", "kind 1")
                .contains("?");
    }

    @Test
    void keepsTheFilterOnEveryPage() {
        Specification<PetEntity> dogs =
                Filter.<PetEntity>where().equal("kind", "kind 1").specification();
        CursorPage<PetEntity> first = reader.read(pets, dogs, window(null), List.of(), "id");
        CursorPage<PetEntity> second = reader.read(pets, dogs, window(first.next()), List.of(), "id");
        assertThat(first.items()).hasSize(4).allMatch(pet -> "kind 1".equals(pet.kind));
        assertThat(second.items()).isNotEmpty().allMatch(pet -> "kind 1".equals(pet.kind));
    }

    @Test
    void refusesACursorOfAnotherOrderOrFilter() {
        String next = read(null, List.of(ascending("kind"))).next();
        assertThatExceptionOfType(InvalidCursorException.class)
                .isThrownBy(() -> read(next, List.of(descending("kind"))));
        assertThatExceptionOfType(InvalidCursorException.class)
                .isThrownBy(
                        () -> reader.read(pets, all(), window(next).boundTo("dog"), List.of(ascending("kind")), "id"));
        assertThatExceptionOfType(InvalidCursorException.class).isThrownBy(() -> read("MQ", List.of()));
    }

    @Test
    void refusesACursorOfBeforeAPropertyChangedItsType() {
        List<SortOrder> order = List.of(ascending("price"));
        CursorPosition old = new CursorPosition(false, List.of("dear", 1));
        String token = seal.seal(old, KeysetOrder.of(order, "id").criteria().toString());
        assertThatExceptionOfType(InvalidCursorException.class).isThrownBy(() -> read(token, order));
    }

    @Test
    void isAnEmptyPageWithoutCursorsWhereThereIsNothing() {
        Specification<PetEntity> none =
                Filter.<PetEntity>where().equal("kind", "unicorn").specification();
        assertThat(reader.read(pets, none, window(null), List.of(), "id"))
                .isEqualTo(new CursorPage<>(List.of(), null, null));
    }

    private CursorPage<PetEntity> read(@Nullable String cursor, List<SortOrder> order) {
        return reader.read(pets, all(), window(cursor), order, "id");
    }

    private static Specification<PetEntity> all() {
        return Filter.<PetEntity>where().specification();
    }

    private static CursorWindow window(@Nullable String cursor) {
        return new CursorWindow(cursor, 4, "cursor", "");
    }

    private static List<String> names(CursorPage<PetEntity> page) {
        return page.items().stream().map(pet -> pet.name).toList();
    }

    private static void collectReversed(CursorPage<PetEntity> page, List<String> into) {
        List<String> names = new ArrayList<>(names(page));
        Collections.reverse(names);
        into.addAll(names);
    }
}
