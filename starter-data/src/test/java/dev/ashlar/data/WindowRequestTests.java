package dev.ashlar.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.core.PageWindow;
import dev.ashlar.core.SortOrder;
import dev.ashlar.test.StatementCounter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Sort;

@DatabaseTest
class WindowRequestTests {

    @Autowired
    private PetRepository pets;

    @Autowired
    private StatementCounter statements;

    @BeforeEach
    void storePets() {
        pets.saveAllAndFlush(
                IntStream.range(0, 10).mapToObj(i -> PetEntity.named("p" + i)).toList());
    }

    @Test
    void startsAtAnyRowAndKnowsTheTotal() {
        Page<PetEntity> page = pets.findAll(Filter.<PetEntity>where().specification(), window(3, 4));
        assertThat(page.getContent()).extracting(pet -> pet.name).containsExactly("p3", "p4", "p5", "p6");
        assertThat(page.getTotalElements()).isEqualTo(10);
    }

    @Test
    void knowsTheTotalBehindTheLastRow() {
        Page<PetEntity> page = pets.findAll(Filter.<PetEntity>where().specification(), window(30, 4));
        assertThat(page.getContent()).isEmpty();
        assertThat(page.getTotalElements()).isEqualTo(10);
        assertThat(pets.findAll(Filter.<PetEntity>where().specification(), window(8, 4))
                        .getTotalElements())
                .isEqualTo(10);
    }

    @Test
    void countsNothingForASlice() {
        List<String> sent = statements.during(() -> {
            Slice<PetEntity> slice =
                    pets.findBy(Filter.<PetEntity>where().specification(), query -> query.slice(window(3, 4)));
            assertThat(slice.getContent()).extracting(pet -> pet.name).containsExactly("p3", "p4", "p5", "p6");
            assertThat(slice.hasNext()).isTrue();
        });
        assertThat(sent).singleElement().asString().doesNotContain("count(");
    }

    @Test
    void endsEveryOrderWithTheKey() {
        assertThat(WindowRequest.of(new PageWindow(0, 5), List.of(SortOrder.descending("kind")), "id")
                        .getSort())
                .isEqualTo(Sort.by(Sort.Order.desc("kind"), Sort.Order.asc("id")));
        assertThat(WindowRequest.of(new PageWindow(0, 5), List.of(SortOrder.descending("id")), "id")
                        .getSort())
                .isEqualTo(Sort.by(Sort.Order.desc("id")));
    }

    @Test
    void movesByItsOwnSize() {
        WindowRequest window = window(3, 4);
        assertThat(window.next()).isEqualTo(window(7, 4)).hasSameHashCodeAs(window(7, 4));
        assertThat(window.previousOrFirst()).isEqualTo(window.first()).isEqualTo(window(0, 4));
        assertThat(window.withPage(2)).isEqualTo(window(8, 4));
        assertThat(window.hasPrevious()).isTrue();
        assertThat(window.first().hasPrevious()).isFalse();
        assertThat(window.getPageNumber()).isZero();
        assertThat(window).hasToString("rows 3+4 by id: ASC").isNotEqualTo(Pageable.ofSize(4));
    }

    @Test
    void isEmptyHoweverFarItGoes() {
        assertThat(pets.findAll(Filter.<PetEntity>where().specification(), window(Long.MAX_VALUE, 100)))
                .isEmpty();
    }

    private static WindowRequest window(long offset, int limit) {
        return WindowRequest.of(new PageWindow(offset, limit), List.of(), "id");
    }
}
