package dev.ashlar.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.core.PageLimits;
import dev.ashlar.core.PageParameters;
import dev.ashlar.core.page.ListPage;
import dev.ashlar.core.page.ListRequest;
import dev.ashlar.core.page.PageScheme;
import dev.ashlar.test.StatementCounter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ListReaderTests {

    private static final PageScheme NUMBERED =
            new PageScheme(PageScheme.Style.PAGE, PageParameters.PAGE_AND_SIZE, 1, PageLimits.DEFAULT);

    @Autowired
    private ListReader reader;

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
    void countsWhenTheRequestSaysSo() {
        assertThat(names(2, 4, true))
                .isEqualTo(new ListPage<>(List.of("p4", "p5", "p6", "p7"), 2L, null, 4, 10L, true));
        assertThat(names(3, 4, true).hasNext()).isFalse();
    }

    @Test
    void countsNothingOtherwise() {
        List<String> sent = statements.during(() -> assertThat(names(2, 4, false))
                .isEqualTo(new ListPage<>(List.of("p4", "p5", "p6", "p7"), 2L, null, 4, null, true)));
        assertThat(sent).singleElement().asString().doesNotContain("count(");
        assertThat(names(2, 5, false).hasNext()).isFalse();
    }

    private ListPage<String> names(int page, int size, boolean counted) {
        ListRequest request = new ListRequest(NUMBERED.window(page, size), NUMBERED, counted);
        return reader.read(pets, Filter.<PetEntity>where().specification(), request, List.of(), "id")
                .map(pet -> pet.name);
    }
}
