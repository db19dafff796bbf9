package dev.ashlar.generator.inference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTests {

    @ParameterizedTest
    @CsvSource({
        "createdAt, created at",
        "created_at, created at",
        "Created-At, created at",
        "petID, pet id",
        "HTTPServer, http server",
        "v2Owner, v 2 owner",
        "page[number], page number",
        "получить, получить",
        "'', ''"
    })
    void wordsAreTheSameInAnyCasing(String name, String words) {
        assertThat(String.join(" ", Words.of(name).parts())).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "pets, pet", "categories, category", "boxes, box", "addresses, address", "status, status", "pet-types, petType",
        "people, person", "orderLines, OrderLine", "analysis, analysis", "buses, bus", "churches, church", "news, new"
    })
    void pluralAndSingularAreTheSameNoun(String plural, String singular) {
        assertThat(Noun.same(plural, singular)).isTrue();
        assertThat(Noun.same(singular, plural)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"pet, pit", "class, cla", "bus, bu", "user, users-x"})
    void otherNounsAreNot(String left, String right) {
        assertThat(Noun.same(left, right)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"category, categories", "box, boxes", "key, keys", "owner, owners", "bus, buses"})
    void pluralsAreMade(String singular, String plural) {
        assertThat(Noun.plural(singular)).isEqualTo(plural);
    }

    @ParameterizedTest
    @CsvSource({"Owner, an Owner", "Pet, a Pet", "item, an item", "User, a User"})
    void articleSuitsTheNoun(String name, String one) {
        assertThat(Noun.one(name)).isEqualTo(one);
    }

    @Test
    void namesAreJoined() {
        assertThat(Words.of("user-and_Authentication").upperCamelCase()).isEqualTo("UserAndAuthentication");
        assertThat(Words.of("Special-events").camelCase()).isEqualTo("specialEvents");
        assertThat(Words.of("").camelCase()).isEmpty();
        assertThat(Noun.singularWords("special-events").upperCamelCase()).isEqualTo("SpecialEvent");
        assertThat(Noun.singularWords("").isEmpty()).isTrue();
    }

    @Test
    void pathsMatchWhateverTheirParametersAreCalled() {
        PathTemplate path = PathTemplate.of("/owners/{ownerId}/pets/");

        assertThat(path.matches(PathTemplate.of("/owners/{id}/pets"))).isTrue();
        assertThat(path.matches(PathTemplate.of("/owners/all/pets"))).isFalse();
        assertThat(path.startsWith(PathTemplate.of("/owners/{x}"))).isTrue();
        assertThat(path.startsWith(PathTemplate.of("/owners/{x}/pets/{y}"))).isFalse();
        assertThat(path.isCollection()).isTrue();
        assertThat(path).hasToString("/owners/{ownerId}/pets");
        assertThat(PathTemplate.of("/")).hasToString("/");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v2/owners, /owners",
        "/v1.1/owners, /owners",
        "/2.0/owners, /owners",
        "/shop/owners, /shop/owners",
        "/v1, /v1"
    })
    void versionIsNoPartOfTheName(String path, String without) {
        assertThat(PathTemplate.of(path).withoutVersion()).hasToString(without);
    }

    @ParameterizedTest
    @CsvSource({"/pets.json, /pets", "/pets/{id}.json, /pets/{id}", "/pets/{id}.json/, /pets/{id}", "/.json, /.json"})
    void formatAtTheEndIsNoPartOfThePath(String path, String without) {
        assertThat(PathTemplate.of(path)).hasToString(without);
    }

    @ParameterizedTest
    @CsvSource({"/pets/{id}.xml", "/pets:batch", "/pets/{id}:cancel", "/files/{name}.{ext}"})
    void mixedSegmentIsNeitherNounNorParameter(String path) {
        assertThat(PathTemplate.of(path).isCollection()).isFalse();
        assertThat(PathTemplate.of(path).isItem()).isFalse();
    }
}
