package dev.ashlar.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Parameters and fields of different types that mean the same, values of several shapes, keys that are sent twice, and secrets
 * inside references.
 */
class UnlikeTypesTests {

    private static RunningApplication application;
    private static Client client;
    private static LocalDate day;

    @BeforeAll
    static void start() {
        application = RunningApplication.of(Path.of("src/test/resources/documents/unlike-types.yaml"), "com.acme.desk");
        client = application.client();
        Reply made = book("open", "web", "red", "hot", "9.5");
        book("closed", "phone", "green", "late", "20");
        day = OffsetDateTime.parse(made.at("/createdAt"))
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toLocalDate();
    }

    @AfterAll
    static void stop() {
        if (application != null) {
            application.close();
        }
    }

    private static Reply book(String status, String channel, String label, String mark, String number) {
        return client.post("/bookings", """
                        {"status": "%s", "channel": "%s", "label": "%s", "marks": ["%s"], "price": %s, "weight": %s}
                        """.formatted(status, channel, label, mark, number, number))
                .has(201);
    }

    @ParameterizedTest
    @CsvSource({
        "status=open, red",
        "status=closed, green",
        "channel=web, red",
        "label=red, red",
        "mark=hot, red",
        "statuses=open&statuses=paid, red",
        "min_price=10, green",
        "max_weight=9.75, red"
    })
    void aParameterOfAnotherTypeFindsWhatItMeans(String query, String label) {
        assertThat(client.get("/bookings?" + query).has(200).each("", "/label")).containsExactly(label);
    }

    @ParameterizedTest
    @CsvSource({"channel=desk", "label=blue", "statuses=paid", "min_price=21", "max_weight=9"})
    void aParameterOfAnotherTypeFindsNothingElse(String query) {
        assertThat(client.get("/bookings?" + query).has(200).each("", "/label")).isEmpty();
    }

    @Test
    void aValueThatTheParameterDoesNotTakeIsRefused() {
        client.get("/bookings?channel=phone").isProblem(400);
    }

    @ParameterizedTest
    @CsvSource({
        "created_from, 0, 2",
        "created_from, 1, 0",
        "created_to, 0, 2",
        "created_to, -1, 0",
        "created_after, -1, 2",
        "created_after, 0, 0",
        "created_before, 1, 2",
        "created_before, 0, 0"
    })
    void daysBoundMomentsInUtc(String parameter, int later, int found) {
        assertThat(client.get("/bookings?" + parameter + "=" + day.plusDays(later))
                        .has(200)
                        .each("", "/label"))
                .hasSize(found);
    }

    @Test
    void anotherKeyThanThatOfThePathIsRefusedAndTheSameIsNot() {
        client.post("/depots", "{\"code\": \"BER01\", \"name\": \"Berlin\"}").has(201);

        client.put("/depots/BER01", "{\"code\": \"HAM01\", \"name\": \"Hamburg\"}")
                .isProblem(422)
                .hasPointers("/code");
        assertThat(client.get("/depots/BER01").has(200).at("/name")).isEqualTo("Berlin");
        client.put("/depots/BER01", "{\"code\": \"BER01\", \"name\": \"Spandau\"}")
                .has(200);
    }

    @Test
    void aPatchDoesNotAskForTheSecretsOfAReferencedRow() {
        String first = user("Ada");
        String second = user("Bob");
        String article = client.post(
                        "/articles",
                        "{\"title\": \"x\", \"author\": {\"id\": " + first
                                + ", \"name\": \"Ada\", \"password\": \"secret\"}}")
                .has(201)
                .at("/id");

        Reply titled =
                client.patch("/articles/" + article, "{\"title\": \"y\"}").has(200);
        assertThat(titled.at("/title")).isEqualTo("y");
        assertThat(titled.at("/author/name")).isEqualTo("Ada");
        assertThat(client.patch("/articles/" + article, "{\"author\": {\"id\": " + second + "}}")
                        .has(200)
                        .at("/author/name"))
                .isEqualTo("Bob");
        client.patch("/articles/" + article, "{\"title\": \"\"}").isProblem(422);
        client.patch("/articles/" + article, "{\"author\": {\"id\": 4711}}").isProblem(422);
    }

    private static String user(String name) {
        return client.post("/users", "{\"name\": \"" + name + "\", \"password\": \"secret\"}")
                .has(201)
                .at("/id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'shape':{'kind':'circle','radius':1.5}}",
                "{'shape':{'side':2,'kind':'box'}}",
                "{'shapes':[{'kind':'square','side':1},{'kind':'circle','radius':2,'line_width':3}]}",
                "{'payment':{'number':'4711','holder':'Ada'}}",
                "{'payment':{'holder':'Ada','iban':'DE1'}}",
                "{'contact':'2026-01-31'}",
                "{'contact':'nobody'}",
                "{'contact':7}",
                "{'contact':false}",
                "{'contact':[{'kind':'any','radius':1}]}",
                "{'contact':{'kind':'any','radius':1}}",
                "{'contacts':{'a':1,'b':'everybody'}}",
                "{'change':{'status':'opened','on':'2026-01-31'}}",
                "{'change':{'reason':'gone','status':'lost'}}",
                "{'pet':{'name':'Tom','lives':9}}",
                "{'pet':{'name':'Rex','tricks':['sit']}}",
                "{'animal':{'species':'Bird','name':'Tweety','wings':2}}",
                "{'animal':{'species':'Animal','name':'Any'}}"
            })
    void aValueOfSeveralShapesIsStoredAndShownAsItIs(String given) {
        JsonNode sent = JsonMapper.shared().readTree(given.replace('\'', '"'));
        String id = client.post("/samples", sent.toString()).has(201).at("/id");

        sent.propertyNames()
                .forEach(member -> assertThat(
                                client.get("/samples/" + id).has(200).json().path(member))
                        .isEqualTo(sent.path(member)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'shape':{'kind':'cone','radius':1}}; 400; /shape/kind; INVALID_ENUM_VALUE",
                "{'shape':{'radius':1}}; 400; /shape/kind; REQUIRED",
                "{'shape':'circle'}; 400; /shape; TYPE_MISMATCH",
                "{'shapes':[{'kind':'circle','radius':'x'}]}; 400; /shapes/0/radius; TYPE_MISMATCH",
                "{'shape':{'kind':'circle'}}; 422; /shape/radius; NOT_NULL",
                "{'shape':{'kind':'circle','radius':1,'line_width':0}}; 422; /shape/line_width; MIN",
                "{'payment':{'number':'x'}}; 422; /payment/number; PATTERN",
                "{'payment':{'holder':'Ada'}}; 400; /payment; UNKNOWN_TYPE",
                "{'contact':'somebody'}; 400; /contact; UNKNOWN_TYPE",
                "{'contact':1.5}; 400; /contact; UNKNOWN_TYPE",
                "{'contact':101}; 422; /contact; MAX",
                "{'contact':[{'kind':'any','radius':0}]}; 422; /contact/0/radius; MIN",
                "{'contacts':{'a':{'kind':'any','radius':0,'line_width':1}}}; 422; /contacts/a/radius; MIN",
                "{'contact':{'radius':1}}; 422; /contact/kind; NOT_NULL",
                "{'change':{'status':'found'}}; 400; /change/status; INVALID_ENUM_VALUE",
                "{'pet':{'lives':9}}; 400; /pet; UNKNOWN_TYPE",
                "{'pet':{'name':7}}; 400; /pet; UNKNOWN_TYPE",
                "{'animal':{'species':'Cow'}}; 400; /animal/species; INVALID_ENUM_VALUE",
                "{'animal':{'species':'Bird','name':'too long a name','wings':2}}; 422; /animal/name; SIZE"
            })
    void aValueThatFitsNoShapeIsRefusedWhereItStands(String given, int status, String pointer, String code) {
        Reply refusal = client.post("/samples", given.replace('\'', '"'));
        refusal.isProblem(status).hasPointers(pointer);
        assertThat(refusal.at("/errors/0/code")).isEqualTo(code);
    }

    @Test
    void aPatchMakesAnotherShapeOfAValue() {
        String id = client.post("/samples", "{\"shape\": {\"kind\": \"circle\", \"radius\": 1}}")
                .has(201)
                .at("/id");

        Reply patched = client.patch(
                        "/samples/" + id, "{\"shape\": {\"kind\": \"box\", \"side\": 4, \"radius\": null}}")
                .has(200);
        assertThat(patched.at("/shape/side")).isEqualTo("4");
        client.patch("/samples/" + id, "{\"shape\": {\"kind\": \"cone\"}}").isProblem(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"'\"nobody\"'; 501", "7; 501", "101; 422", "[]; 501", "{}; 422", "'\"x\"'; 400", "1.5; 400"})
    void aBodyOfSeveralShapesIsReadOrRefused(String body, int status) {
        client.post("/deliveries", body).isProblem(status);
    }
}
