package dev.ashlar.errors.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** On both stacks, over HTTP. */
@ExtendWith(OutputCaptureExtension.class)
class GraphQlProblemIntegrationTests {

    private static final JsonMapper JSON = new JsonMapper();

    private static Map<WebApplicationType, ConfigurableApplicationContext> running = Map.of();

    private final HttpClient client = HttpClient.newHttpClient();

    @EnableAutoConfiguration(
            exclude = {
                DataSourceAutoConfiguration.class,
                HibernateJpaAutoConfiguration.class,
                DataJpaRepositoriesAutoConfiguration.class
            })
    @Import(GraphQlController.class)
    static class GraphQlApplication {}

    @BeforeAll
    static void start() {
        running = Map.of(
                WebApplicationType.SERVLET, start(WebApplicationType.SERVLET),
                WebApplicationType.REACTIVE, start(WebApplicationType.REACTIVE));
    }

    @AfterAll
    static void stop() {
        running.values().forEach(ConfigurableApplicationContext::close);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void answersForWhatAFetcherThrows(WebApplicationType stack, CapturedOutput output) throws Exception {
        JsonNode error = error(stack, "{boom}");
        JsonNode extensions = error.path("extensions");
        assertThat(extensions.path("code").asString()).isEqualTo("INTERNAL_ERROR");
        assertThat(extensions.path("classification").asString()).isEqualTo("INTERNAL_ERROR");
        assertThat(error.path("message").asString()).startsWith("Something unexpected happened.");
        assertThat(error.path("path").path(0).asString()).isEqualTo("boom");
        assertThat(output.getAll())
                .contains("QUERY /graphql failed with 500 INTERNAL_ERROR (requestId "
                        + extensions.path("requestId").asString());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void answersForTheApplicationsOwnExceptions(WebApplicationType stack) throws Exception {
        JsonNode error = error(stack, "{order(id: \"42\")}");
        assertThat(error.path("message").asString()).isEqualTo("Order 42 does not exist.");
        assertThat(error.path("extensions").path("code").asString()).isEqualTo("NOT_FOUND");
        assertThat(error.path("extensions").path("classification").asString()).isEqualTo("NOT_FOUND");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void namesTheInvalidArgument(WebApplicationType stack) throws Exception {
        JsonNode extensions = error(stack, "{find(q: \"a\")}").path("extensions");
        assertThat(extensions.path("code").asString()).isEqualTo("VALIDATION_FAILED");
        assertThat(extensions.path("classification").asString()).isEqualTo("BAD_REQUEST");
        assertThat(extensions.path("errors").path(0).toString())
                .isEqualTo("{\"parameter\":\"q\",\"code\":\"SIZE\",\"detail\":\"Size must be at least 3.\",\"min\":3}");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void namesTheInvalidFieldsOfAnInput(WebApplicationType stack) throws Exception {
        JsonNode errors = error(stack, "{search(filter: {name: \"\", size: 9})}")
                .path("extensions")
                .path("errors");
        assertThat(errors.findValuesAsString("code")).containsExactly("NOT_BLANK", "MAX");
        assertThat(errors.toString()).contains("name").contains("size");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void keepsTheClassificationAndLocationOfASyntaxError(WebApplicationType stack) throws Exception {
        JsonNode error = error(stack, "{boo");
        assertThat(error.path("extensions").path("classification").asString()).isEqualTo("InvalidSyntax");
        assertThat(error.path("extensions").path("code").asString()).isEqualTo("INVALID_SYNTAX");
        assertThat(error.path("extensions").path("requestId").asString()).isNotEmpty();
        assertThat(error.path("locations").path(0).path("line").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void givesADocumentThatDoesNotFitTheSchemaACode(WebApplicationType stack) throws Exception {
        assertThat(error(stack, "{nope}").path("extensions").path("code").asString())
                .isEqualTo("INVALID_QUERY");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void givesWhatSecurityRefusesACode(WebApplicationType stack) throws Exception {
        JsonNode error = error(stack, "{secured}");
        assertThat(error.path("extensions").path("code").asString()).isIn("FORBIDDEN", "UNAUTHENTICATED");
        assertThat(ProblemIntegrationTests.LEAKS.matcher(error.toString()).find())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void answersWhatIsNoGraphQlRequestWithAProblem(WebApplicationType stack) throws Exception {
        HttpResponse<String> malformed = post(stack, "{\"query\": ");
        assertThat(malformed.statusCode()).isEqualTo(400);
        ProblemIntegrationTests.assertShape(malformed, "/graphql");
        assertThat(malformed.body()).contains("\"code\":\"MALFORMED_JSON\"");
        HttpResponse<String> withoutQuery = post(stack, "{}");
        assertThat(withoutQuery.statusCode()).isEqualTo(400);
        ProblemIntegrationTests.assertShape(withoutQuery, "/graphql");
        assertThat(withoutQuery.body()).contains("\"code\":\"BAD_REQUEST\"").contains("\"pointer\":\"#/query\"");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void endsASubscriptionThatFailsHalfWayAsAQueryEnds(WebApplicationType stack, CapturedOutput output)
            throws Exception {
        List<JsonNode> events = events(stack, "subscription {count}");
        assertThat(events).hasSize(2);
        assertThat(events.get(0).at("/data/count").asInt()).isEqualTo(1);
        JsonNode error = events.get(1).at("/errors/0");
        assertThat(error.path("message").asString()).isNotBlank();
        assertThat(error.at("/extensions/code").asString()).isEqualTo("INTERNAL_ERROR");
        assertThat(error.at("/extensions/classification").asString()).isEqualTo("INTERNAL_ERROR");
        assertThat(output.getAll())
                .contains("SUBSCRIPTION /graphql failed with 500 INTERNAL_ERROR (requestId subscriber-1");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void tellsASubscriberWhatAQueryTells(WebApplicationType stack) throws Exception {
        JsonNode error =
                events(stack, "subscription {watch(id: \"42\")}").get(0).at("/errors/0");
        assertThat(error.path("message").asString()).isEqualTo("Order 42 gibt es nicht.");
        assertThat(error.at("/extensions/code").asString()).isEqualTo("NOT_FOUND");
        assertThat(error.at("/extensions/requestId").asString()).isEqualTo("subscriber-1");
        assertThat(error.at("/extensions/type").asString()).isEqualTo("/problems/not-found");
    }

    /** The data of the events of a subscription over server-sent events. */
    private List<JsonNode> events(WebApplicationType stack, String query) throws Exception {
        Situation subscription = Situation.json("/graphql", JSON.writeValueAsString(Map.of("query", query)))
                .with("Accept", "text/event-stream")
                .with("Accept-Language", "de")
                .with("X-Request-Id", "subscriber-1");
        String body = client.send(subscription.request(port(stack)), BodyHandlers.ofString())
                .body();
        return body.lines()
                .filter(line -> line.startsWith("data:{\""))
                .map(line -> JSON.readTree(line.substring("data:".length())))
                .toList();
    }

    private JsonNode error(WebApplicationType stack, String query) throws Exception {
        HttpResponse<String> response = post(stack, JSON.writeValueAsString(Map.of("query", query)));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        JsonNode errors = JSON.readTree(response.body()).path("errors");
        assertThat(errors).as(response.body()).hasSize(1);
        return errors.path(0);
    }

    private HttpResponse<String> post(WebApplicationType stack, String body) throws Exception {
        return client.send(Situation.json("/graphql", body).request(port(stack)), BodyHandlers.ofString());
    }

    private static int port(WebApplicationType stack) {
        return running.get(stack).getEnvironment().getRequiredProperty("local.server.port", int.class);
    }

    private static ConfigurableApplicationContext start(WebApplicationType stack) {
        return new SpringApplicationBuilder(GraphQlApplication.class)
                .web(stack)
                .properties("server.port=0", "spring.graphql.schema.locations=classpath:graphql-app/")
                .run();
    }
}
