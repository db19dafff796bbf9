package dev.ashlar.generator.inference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecondThoughtsTests {

    private static Doc articles(String member) {
        return new Doc()
                .schema("Author", "{required: [following], properties: {following: {type: boolean}}}")
                .schema(
                        "Article",
                        "{required: [id, " + member.split(":")[0] + "], properties: {id: {type: integer}, "
                                + "title: {type: string}, draft: {type: boolean}, "
                                + "state: {type: string, enum: [open, archived, article]}, " + member + "}}")
                .schema("NewArticle", "{properties: {title: {type: string}}}")
                .call("POST /articles NewArticle -> 201 Article")
                .call("GET /articles/{id:integer} -> 200 Article")
                .call("DELETE /articles/{id:integer} -> 204");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "favorited: {type: boolean}; differs-by-caller: Every answer shows favorited, which differs by who calls",
                "is_following: {type: boolean}; differs-by-caller: Every answer shows is_following",
                "author: {$ref: '#/components/schemas/Author'}; differs-by-caller: Every answer shows following",
                "commentCount: {type: integer}; counted: Every answer shows commentCount, which no body gives: it is counted",
                "_depth: {type: integer}; counted: Every answer shows _depth",
                "peers: {type: array, items: {type: string}}; gathered: Every answer shows peers"
            })
    void whatNoRowCanKeepMakesReadingCustomAndStaysStored(String member, String reason) {
        Doc doc = articles(member);

        assertThat(doc.understood("GET /articles/{id}")).startsWith("custom").contains(reason);
        assertThat(doc.understood("DELETE /articles/{id}")).startsWith("delete Article");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "published: {type: boolean}",
                "total: {type: integer}",
                "commentCount: {type: integer, nullable: true}",
                "favorited: {type: boolean, default: false}"
            })
    void otherMembersThatCodeSetsAreStored(String member) {
        assertThat(articles(member).understood("GET /articles/{id}")).startsWith("get Article");
    }

    @ParameterizedTest
    @ValueSource(strings = {"List archived articles", "Lists open articles", "Get draft articles"})
    void summaryOfSomeRowsMakesAListCustom(String summary) {
        assertThat(articles("title: {type: string}")
                        .call("GET /articles -> 200 [Article]", "summary: " + summary)
                        .understood("GET /articles"))
                .startsWith("custom")
                .contains("only-some: Its summary speaks of those only that are ");
    }

    @Test
    void summaryOfAllRowsDoesNot() {
        assertThat(articles("title: {type: string}")
                        .call("GET /articles -> 200 [Article]", "summary: List articles by state")
                        .understood("GET /articles"))
                .startsWith("list Article");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GET /articles/{id:integer}/trash -> 200 Article", "POST /articles/{id:integer}/restore -> 204"})
    void whatCanBeBroughtBackIsNotDeleted(String trash) {
        assertThat(articles("title: {type: string}").call(trash).understood("DELETE /articles/{id}"))
                .startsWith("custom")
                .contains("trash: What it removes can still be reached at /articles/{id}/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Deleted articles go into the trash",
                "Soft-deletes the article",
                "It can be restored within 30 days",
                "Moves it to the recycle bin"
            })
    void wordsThatPromiseTheWayBackMakeADeleteCustom(String description) {
        assertThat(articles("title: {type: string}")
                        .call("DELETE /v2/articles/{id:integer} -> 204", "description: '" + description + "'")
                        .understood("DELETE /v2/articles/{id}"))
                .startsWith("custom")
                .contains("trash: Its words tell");
    }
}
