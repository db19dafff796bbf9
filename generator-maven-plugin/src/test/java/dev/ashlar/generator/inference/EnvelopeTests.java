package dev.ashlar.generator.inference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvelopeTests {

    private static final String OWNERS = "{type: array, items: {$ref: '#/components/schemas/Owner'}}";
    private static final String OWNER = "{$ref: '#/components/schemas/Owner'}";

    private static String listed(String properties) {
        return Doc.ofOwners()
                .schema("Box", properties.replace("OWNERS", OWNERS))
                .schema("Meta", "{required: [total], properties: {total: {type: integer}, page: {type: integer}}}")
                .schema("Next", "{properties: {offset: {type: string}, uri: {type: string}}}")
                .call("GET /v2/owners -> 200 Box")
                .understood("GET /v2/owners");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{properties: {items: OWNERS, total: {type: integer}}}; items=ITEMS, total=TOTAL",
                "{properties: {data: OWNERS, meta: {$ref: '#/components/schemas/Meta'}}};"
                        + " data=ITEMS, meta.total=TOTAL, meta.page=PAGE",
                "{properties: {owners: OWNERS, ownersCount: {type: integer}}}; owners=ITEMS, ownersCount=TOTAL",
                "{properties: {results: OWNERS, count: {type: integer}, next: {type: string}}}; results=ITEMS, count=TOTAL",
                "{properties: {items: OWNERS, total: {type: integer}, count: {type: integer}}};"
                        + " items=ITEMS, total=TOTAL, count=COUNT",
                "{properties: {content: OWNERS, page: {$ref: '#/components/schemas/Meta'}}};"
                        + " content=ITEMS, page.total=TOTAL, page.page=PAGE",
                "{properties: {items: OWNERS, has_more: {type: boolean}, next_page_token: {type: string}}};"
                        + " items=ITEMS, has_more=HAS_NEXT, next_page_token=NEXT_CURSOR",
                "{properties: {items: OWNERS, nextCursor: {type: string}, prevCursor: {type: string}}};"
                        + " items=ITEMS, nextCursor=NEXT_CURSOR, prevCursor=PREVIOUS_CURSOR",
                "{properties: {items: OWNERS, offset: {type: integer}, limit: {type: integer}, totalPages: {type: integer}}};"
                        + " items=ITEMS, offset=OFFSET, limit=SIZE, totalPages=TOTAL_PAGES",
                "{properties: {items: OWNERS, next_page: {$ref: '#/components/schemas/Next'}}};"
                        + " items=ITEMS, next_page.offset=NEXT_CURSOR",
                "{properties: {items: OWNERS, next_marker: {type: string}, order: {type: array, items: {type: string}}}};"
                        + " items=ITEMS, next_marker=NEXT_CURSOR",
                "{properties: {items: OWNERS, page: {type: integer}, uri: {type: string}, next_page_uri: {type: string}}};"
                        + " items=ITEMS, page=PAGE",
                "{properties: {people: OWNERS}}; people=ITEMS"
            })
    void rowsWithWhatTheNextPageNeedsAreAPage(String schema, String members) {
        assertThat(listed(schema)).isEqualTo("list Owner all(20..100) -> 200 Box[" + members + "] (list)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{properties: {items: OWNERS, colour: {type: string}}}",
                "{properties: {items: OWNERS, data: OWNERS}}",
                "{properties: {items: OWNERS, total: {type: string}}}",
                "{required: [links], properties: {items: OWNERS, links: {type: string}}}",
                "{properties: {people: OWNERS, total: {type: integer}}}",
                "{properties: {items: {type: array, items: {type: string}}, total: {type: integer}}}"
            })
    void anythingElseIsNoPage(String schema) {
        assertThat(listed(schema)).startsWith("custom");
    }

    @ParameterizedTest
    @CsvSource({"owner", "data", "result"})
    void oneRowMayStandInAnEnvelope(String member) {
        Doc doc = Doc.ofOwners()
                .schema("Box", "{properties: {" + member + ": " + OWNER + "}}")
                .call("GET /v2/owners/{id:int64} -> 200 Box")
                .call("PUT /v2/owners/{id:int64} Box -> 200 Box");

        assertThat(doc.understood("GET /v2/owners/{id}"))
                .isEqualTo("get Owner[id=PATH id] -> 200 Box." + member + " Owner (get)");
        assertThat(doc.understood("PUT /v2/owners/{id}"))
                .startsWith("replace Owner[id=PATH id] from Owner in " + member);
    }

    @ParameterizedTest
    @CsvSource({"pagination", "problem"})
    void memberThatNoRowHasTellsAnEnvelopeWhateverItsContentIsCalled(String told) {
        assertThat(Doc.ofOwners()
                        .schema(
                                "Box",
                                "{properties: {boss: " + OWNER + ", " + told + ": {properties: {x: {type: string}}}}}")
                        .call("GET /v2/owners/{id:int64} -> 200 Box")
                        .understood("GET /v2/owners/{id}"))
                .isEqualTo("get Owner[id=PATH id] -> 200 Box.boss Owner (get)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{required: [deleted_owner_id], properties: {deleted_owner_id: {type: integer, format: int64}}};"
                        + " deleted_owner_id=KEY",
                "{required: [id, deleted], properties: {id: {type: integer, format: int64}, deleted: {type: boolean}}};"
                        + " id=KEY, deleted=TRUE",
                "{properties: {message: {type: string}, data: {type: object}}}; ''"
            })
    void answerToADeleteMayBeAReceipt(String schema, String members) {
        assertThat(Doc.ofOwners()
                        .schema("Gone", schema)
                        .call("DELETE /v2/owners/{id:int64} -> 200 Gone")
                        .understood("DELETE /v2/owners/{id}"))
                .isEqualTo("delete Owner[id=PATH id] -> 200 receipt Gone[" + members + "] (delete)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{required: [message], properties: {message: {type: string}}}",
                "{properties: {job_id: {type: integer, format: int64}}}",
                "{properties: {count: {type: integer}}}",
                "{properties: {deleted: {type: array, items: {type: string}}}}"
            })
    void anythingElseIsNoReceipt(String schema) {
        assertThat(Doc.ofOwners()
                        .schema("Gone", schema)
                        .call("DELETE /v2/owners/{id:int64} -> 200 Gone")
                        .understood("DELETE /v2/owners/{id}"))
                .startsWith("custom");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{properties: {boss: {$ref: '#/components/schemas/Owner'}}}",
                "{required: [meta], properties: {owner: {$ref: '#/components/schemas/Owner'}, meta: {type: string}}}",
                "{properties: {owner: {$ref: '#/components/schemas/Owner'}, colour: {type: string}}}"
            })
    void anythingElseIsNoEnvelope(String schema) {
        assertThat(Doc.ofOwners()
                        .schema("Box", schema)
                        .call("GET /v2/owners/{id:int64} -> 200 Box")
                        .understood("GET /v2/owners/{id}"))
                .startsWith("custom");
    }

    @Test
    void rowWithAListOfOthersIsARow() {
        Doc doc = new Doc()
                .schema(
                        "Team",
                        "{properties: {id: {type: integer}, members: {type: array, items: {$ref: '#/components/schemas/Member'}}}}")
                .schema("Member", "{properties: {name: {type: string}}}")
                .call("POST /teams Team -> 201 Team")
                .call("GET /teams/{id:int64} -> 200 Team");

        assertThat(doc.understood("GET /teams/{id}")).isEqualTo("get Team[id=PATH id] -> 200 Team (get)");
    }
}
