package dev.ashlar.core;

import static dev.ashlar.core.SortOrder.ascending;
import static dev.ashlar.core.SortOrder.descending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ashlar.errors.ApplicationException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortableFieldsTests {

    private static final SortableFields FIELDS =
            SortableFields.of("created_at", "createdAt").and("name").and("owner", "owner.name");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-created_at,name",
                " -created_at , +name",
                "created_at,desc,name,asc",
                "created_at:desc,name:asc",
                "created_at DESC, name",
                "created_at desc,name,created_at"
            })
    void readsEveryUsualSpelling(String sort) {
        assertThat(FIELDS.parse(sort)).containsExactly(descending("createdAt"), ascending("name"));
    }

    @Test
    void readsARepeatedParameter() {
        assertThat(FIELDS.parse(List.of("owner,desc", "-name")))
                .containsExactly(descending("owner.name"), descending("name"));
    }

    @Test
    void sortsByNothingWhenNothingIsAskedFor() {
        assertThat(FIELDS.parse((String) null)).isEmpty();
        assertThat(FIELDS.parse((List<String>) null)).isEmpty();
        assertThat(FIELDS.parse("")).isEmpty();
    }

    @Test
    void sortsByAFieldThatIsNamedLikeADirection() {
        assertThat(SortableFields.of("name").and("desc", "description").parse("name,desc"))
                .containsExactly(ascending("name"), ascending("description"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"createdAt", "desc", "name:up", "name desc asc", "-", "name;drop table"})
    void refusesWhatIsNotDeclaredAndNamesWhatIs(String sort) {
        assertThatExceptionOfType(ApplicationException.class)
                .isThrownBy(() -> FIELDS.inParameter("order_by").parse(sort))
                .satisfies(refused -> {
                    assertThat(refused.code().status().value()).isEqualTo(400);
                    assertThat(refused.errors()).singleElement().satisfies(error -> {
                        assertThat(error.name()).isEqualTo("order_by");
                        assertThat(error.bounds()).containsEntry("allowed", List.of("created_at", "name", "owner"));
                    });
                });
    }

    @Test
    void refusesEveryFieldOfAListThatCannotBeSorted() {
        assertThatExceptionOfType(ApplicationException.class)
                .isThrownBy(() -> SortableFields.none().parse("name"));
    }
}
