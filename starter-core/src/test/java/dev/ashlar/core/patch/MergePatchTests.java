package dev.ashlar.core.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

class MergePatchTests {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new MergePatchModule(MergePatchTests::mapper, () -> VALIDATOR))
            .build();

    private static final Book BOOK = new Book(
            7,
            "Emma",
            new Author(1, null),
            List.of(new Tag("a", null), new Tag("b", null)),
            Map.of("x", 1),
            new Disk(3),
            List.of(new Page(1, "one")));

    private static JsonMapper mapper() {
        return MAPPER;
    }

    @Test
    void validatesNothingButTheKeysOfOtherRows() {
        assertThatExceptionOfType(ConstraintViolationException.class)
                .isThrownBy(() -> read("{}").applyTo(BOOK))
                .satisfies(
                        failure -> assertThat(failure.getConstraintViolations()).hasSize(3));
        assertThat(read("{\"title\":\"Sanditon\"}")
                        .applyTo(BOOK, List.of("author.id", "tags.name"))
                        .title())
                .isEqualTo("Sanditon");
    }

    @Test
    void stillValidatesTheKeysOfOtherRowsAndAllElse() {
        ConstraintViolationException failure = catchThrowableOfType(
                ConstraintViolationException.class,
                () -> read("{\"title\":null,\"author\":{\"id\":null},\"tags\":[{\"colour\":\"red\"}]}")
                        .applyTo(BOOK, List.of("author.id", "tags.name")));
        assertThat(failure.getConstraintViolations())
                .extracting(violation -> violation.getPropertyPath().toString())
                .containsExactlyInAnyOrder("title", "author.id", "tags[0].name");
    }

    @Test
    void judgesWhatClientsNeverSeeOnlyWhereThePatchChangesIt() {
        Account kept = new Account("ada", "a hash that is longer than any password");
        assertThat(account("{\"name\":\"bob\"}").applyTo(kept))
                .isEqualTo(new Account("bob", "a hash that is longer than any password"));
        assertThat(account("{\"password\":\"short\"}").applyTo(kept).password()).isEqualTo("short");
        for (String refused :
                List.of("{\"password\":\"longer than it may be\"}", "{\"password\":null}", "{\"name\":\"\"}")) {
            assertThatExceptionOfType(ConstraintViolationException.class)
                    .isThrownBy(() -> account(refused).applyTo(kept))
                    .satisfies(failure ->
                            assertThat(failure.getConstraintViolations()).hasSize(1));
        }
    }

    private static MergePatch<Account> account(String patch) {
        return MAPPER.readValue(patch, new TypeReference<>() {});
    }

    record Account(
            @Size(min = 1) String name,

            @JsonProperty(access = Access.WRITE_ONLY) @NotNull @Size(max = 8)
            String password) {}

    @Test
    void leavesTheCurrentValueAndThePatchAlone() {
        MergePatch<Book> patch = read("{\"title\":\"Emma II\",\"pages\":[{\"number\":9,\"text\":\"two\"}]}");
        Book once = patch.applyTo(BOOK, List.of("author.id", "tags.name"));
        assertThat(patch.applyTo(BOOK, List.of("author.id", "tags.name"))).isEqualTo(once);
        assertThat(BOOK.title()).isEqualTo("Emma");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"subtitle\":\"x\"}",
                "{\"subtitle\":null}",
                "{\"author\":{\"age\":3}}",
                "{\"author\":{\"age\":null}}",
                "{\"tags\":[{\"name\":\"a\",\"size\":1}]}",
                "{\"medium\":{\"tracks\":3}}",
                "{\"medium\":{\"@type\":\"paper\",\"size\":null,\"leaves\":2,\"tracks\":3}}"
            })
    void refusesMembersThatTheTypeDoesNotHave(String patch) {
        HttpMessageNotReadableException failure = catchThrowableOfType(
                HttpMessageNotReadableException.class,
                () -> read(patch).applyTo(BOOK, List.of("author.id", "tags.name")));
        assertThat(failure).hasCauseInstanceOf(UnrecognizedPropertyException.class);
    }

    @Test
    void leavesFreeFormMapsOpen() {
        Book patched = read("{\"extra\":{\"y\":2,\"x\":null}}").applyTo(BOOK, List.of("author.id", "tags.name"));
        assertThat(patched.extra()).isEqualTo(Map.of("y", 2));
    }

    @Test
    void leavesTypesOpenThatTakeAnyMember() {
        MergePatch<Open> patch =
                MAPPER.readValue("{\"other\":1,\"none\":null}", new TypeReference<MergePatch<Open>>() {});
        assertThat(patch.applyTo(new Open()).members).containsEntry("other", 1);
    }

    @Test
    void ignoresReadOnlyMembersAtAnyDepth() {
        Book patched = read("{\"id\":99,\"pages\":[{\"number\":5,\"text\":\"two\"}]}")
                .applyTo(BOOK, List.of("author.id", "tags.name"));
        assertThat(patched.id()).isEqualTo(7);
        assertThat(patched.pages()).containsExactly(new Page(null, "two"));
    }

    @Test
    void keepsReadOnlyMembersOfListsThatAreLeftAlone() {
        assertThat(read("{\"title\":\"x\"}")
                        .applyTo(BOOK, List.of("author.id", "tags.name"))
                        .pages())
                .isEqualTo(BOOK.pages());
    }

    @Test
    void doesNotAnswerForWhatTheValueItselfWritesAndCannotRead() {
        MergePatch<Circle> patch = MAPPER.readValue("{\"radius\":3}", new TypeReference<MergePatch<Circle>>() {});
        assertThat(patch.applyTo(new Circle(2)).radius).isEqualTo(3);
        MergePatch<Circle> unknown =
                MAPPER.readValue("{\"colour\":\"red\"}", new TypeReference<MergePatch<Circle>>() {});
        assertThatExceptionOfType(HttpMessageNotReadableException.class)
                .isThrownBy(() -> unknown.applyTo(new Circle(2)));
    }

    private static MergePatch<Book> read(String patch) {
        return MAPPER.readValue(patch, new TypeReference<MergePatch<Book>>() {});
    }

    record Book(
            @JsonProperty(access = Access.READ_ONLY) Integer id,
            @NotNull String title,
            @Valid Author author,
            List<@Valid Tag> tags,
            Map<String, Object> extra,
            Medium medium,
            List<Page> pages) {}

    record Author(@NotNull Integer id, @NotNull String name) {}

    record Tag(@NotNull String name, @NotNull String colour) {}

    record Page(@JsonProperty(access = Access.READ_ONLY) Integer number, String text) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Disk.class, name = "disk"),
        @JsonSubTypes.Type(value = Paper.class, name = "paper")
    })
    sealed interface Medium permits Disk, Paper {}

    record Disk(int size) implements Medium {}

    record Paper(int leaves) implements Medium {}

    static final class Open {

        @JsonAnySetter
        public final Map<String, Object> members = new LinkedHashMap<>();
    }

    static final class Circle {

        public int radius;

        Circle() {}

        Circle(int radius) {
            this.radius = radius;
        }

        public int getDiameter() {
            return 2 * radius;
        }
    }
}
