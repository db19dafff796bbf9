package dev.ashlar.generator.inference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.generator.model.Blueprint;
import dev.ashlar.generator.model.Body;
import dev.ashlar.generator.model.BodyKind;
import dev.ashlar.generator.model.Finding;
import dev.ashlar.generator.model.Literal;
import dev.ashlar.generator.model.Operation;
import dev.ashlar.generator.model.Parameter;
import dev.ashlar.generator.model.ParameterLocation;
import dev.ashlar.generator.model.RateLimit;
import dev.ashlar.generator.model.Repetition;
import dev.ashlar.generator.model.Response;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.SecurityRequirement;
import dev.ashlar.generator.model.SecurityScheme;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallTests {

    private static final String HEAD = "openapi: 3.1.0\ninfo: {title: Shop, version: '7', description: Sells}\n";

    private static Blueprint infer(String yaml) {
        return Doc.infer(HEAD + yaml);
    }

    private static Operation operation(String yaml) {
        return infer("paths:\n  /x:\n    post: " + yaml).operations().get(0);
    }

    @Test
    void aStatusWithoutContentHasNoneWhateverIsDeclared() {
        Blueprint blueprint = infer("""
                paths:
                  /x:
                    post:
                      responses:
                        '204': {description: Gone, content: {application/json: {schema: {type: string}}}}
                """);

        assertThat(blueprint.operations().get(0).responses())
                .containsExactly(new Response(204, "Gone", List.of(), null));
        assertThat(blueprint.findings()).extracting(Finding::message).anyMatch(message -> message.contains("204"));
    }

    @Test
    void operationSaysWhatTheDocumentSays() {
        Operation operation = infer("""
                paths:
                  /things/{id}:
                    parameters:
                      - {name: id, in: path, required: true, schema: {type: integer}}
                      - {name: X-Trace, in: header, schema: {type: string}}
                      - {name: Accept, in: header, schema: {type: string}}
                      - {name: If-Match, in: header, required: true, schema: {type: string}}
                      - {name: idempotency-key, in: header, schema: {type: string}}
                    get:
                      operationId: getThing
                      summary: Reads
                      description: Reads it
                      tags: [a, b]
                      deprecated: true
                      parameters:
                        - {name: X-Trace, in: header, description: own, schema: {type: string, default: d}, example: e}
                        - {name: sid, in: cookie, schema: {type: string}, examples: {one: {value: v}}}
                        - {name: q, in: query, content: {application/json: {schema: {type: integer}}}}
                      responses:
                        '200': {description: Fine, content: {text/plain: {schema: {type: string}}}}
                        '404': {description: Gone}
                        '5XX': {description: Broken}
                        default: {description: Else}
                """).operations().get(0);

        assertThat(operation.id()).isEqualTo("getThing");
        assertThat(operation.origin()).isEqualTo("/paths/~1things~1{id}/get");
        assertThat(operation.documentation().tags()).containsExactly("a", "b");
        assertThat(operation.documentation().deprecated()).isTrue();
        assertThat(operation.parameters()).extracting(Parameter::name).containsExactly("id", "X-Trace", "sid", "q");
        assertThat(operation.parameters())
                .extracting(Parameter::in)
                .containsExactly(
                        ParameterLocation.PATH,
                        ParameterLocation.HEADER,
                        ParameterLocation.COOKIE,
                        ParameterLocation.QUERY);
        assertThat(operation.parameters().get(1).description()).isEqualTo("own");
        assertThat(operation.parameters().get(1).example()).isEqualTo(new Literal("e"));
        assertThat(operation.parameters().get(2).example()).isEqualTo(new Literal("v"));
        assertThat(operation.parameters().get(3).type()).isEqualTo(ScalarType.INT64);
        assertThat(operation.responses()).extracting(Response::status).containsExactly(200, 404, 500, Response.DEFAULT);
        assertThat(operation.success().type()).isEqualTo(ScalarType.STRING);
        assertThat(operation.body()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "post, Idempotency-Key, false, KEY_OPTIONAL",
        "patch, idempotency-key, true, KEY_REQUIRED",
        "put, Idempotency-Key, true,",
        "post, Idempotency-Keys, true,"
    })
    void aKeyMakesPostAndPatchRepeatable(String method, String header, boolean required, Repetition repetition) {
        Operation operation =
                infer("""
                paths:
                  /x:
                    %s:
                      parameters: [{name: %s, in: header, required: %s, schema: {type: string}}]
                      responses: {'204': {description: d}}
                """.formatted(method, header, required)).operations().get(0);

        assertThat(operation.repetition()).isEqualTo(repetition);
        assertThat(operation.parameters())
                .noneMatch(parameter -> parameter.name().equalsIgnoreCase("Idempotency-Key"));
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, JSON", "application/vnd.a+json; v=1, JSON", "'*/*', JSON", "multipart/form-data, MULTIPART",
        "application/x-www-form-urlencoded, FORM", "text/csv, TEXT", "application/xml, TEXT", "image/png, BINARY"
    })
    void bodyIsReadByItsMediaType(String mediaType, BodyKind kind) {
        Body body = operation("{requestBody: {required: true, content: {'" + mediaType
                        + "': {schema: {type: object}}}}, responses: {'204': {description: d}}}")
                .body();

        assertThat(body).isNotNull();
        assertThat(body.kind()).isEqualTo(kind);
        assertThat(body.mediaTypes()).containsExactly(mediaType);
        assertThat(body.required()).isTrue();
    }

    @Test
    void jsonIsPreferredAndTheRestIsTold() {
        Blueprint blueprint = infer("""
                paths:
                  /x:
                    post:
                      requestBody:
                        content:
                          application/xml: {schema: {type: string}}
                          application/json: {schema: {type: integer}, example: 5}
                      responses: {'204': {description: d}}
                """);

        Body body = blueprint.operations().get(0).body();
        assertThat(body)
                .isEqualTo(new Body(
                        BodyKind.JSON,
                        List.of("application/json"),
                        ScalarType.INT64,
                        false,
                        new Literal(BigDecimal.valueOf(5)),
                        null));
        assertThat(blueprint.findings())
                .containsExactly(new Finding(
                        "/paths/~1x/post/requestBody",
                        "The body is read as application/json only, not as all of application/xml, application/json"));
    }

    @Test
    void exampleMayBeNamed() {
        assertThat(operation("{requestBody: {content: {application/json: {schema: {type: string},"
                                + " examples: {one: {value: v}}}}}, responses: {'204': {description: d}}}")
                        .body())
                .extracting(Body::example)
                .isEqualTo(new Literal("v"));
    }

    @Test
    void binaryAnswerIsBinary() {
        assertThat(operation("{responses: {'200': {description: d, content: {image/png: {}}}}}")
                        .success()
                        .type())
                .isEqualTo(ScalarType.BINARY);
    }

    @Test
    void missingIdsAreMade() {
        Blueprint blueprint = infer("""
                paths:
                  /pets/{petId}/photo-albums:
                    get: {responses: {'204': {description: d}}}
                """);

        assertThat(blueprint.operations().get(0).id()).isEqualTo("getPetsByPetIdPhotoAlbums");
    }

    @Test
    void securityOfTheDocumentHoldsUnlessTheOperationSaysOtherwise() {
        Blueprint blueprint = infer("""
                security: [{key: []}]
                paths:
                  /a:
                    get: {responses: {'204': {description: d}}}
                    put: {security: [], responses: {'204': {description: d}}}
                    post: {security: [{oauth: [read, write], key: []}, {}], responses: {'204': {description: d}}}
                components:
                  securitySchemes:
                    key: {type: apiKey, in: header, name: k}
                    oauth: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.b/c', scopes: {read: r, write: w}}}}
                """);

        var key = new SecurityRequirement.SchemeUse("key", List.of());
        assertThat(Doc.operation(blueprint, "GET /a").security())
                .containsExactly(new SecurityRequirement(List.of(key)));
        assertThat(Doc.operation(blueprint, "PUT /a").security()).isEmpty();
        assertThat(Doc.operation(blueprint, "POST /a").security())
                .containsExactly(
                        new SecurityRequirement(
                                List.of(new SecurityRequirement.SchemeUse("oauth", List.of("read", "write")), key)),
                        new SecurityRequirement(List.of()));
    }

    @Test
    void rolesOfPathAndOperationAreAddedToEachAlternative() {
        Blueprint blueprint = infer("""
                paths:
                  /a:
                    x-ashlar-roles: STAFF
                    get: {x-ashlar-roles: [ADMIN, STAFF], security: [{key: []}, {}], responses: {'204': {description: d}}}
                    put: {responses: {'204': {description: d}}}
                components:
                  securitySchemes:
                    key: {type: apiKey, in: header, name: k}
                """);

        var key = new SecurityRequirement.SchemeUse("key", List.of());
        List<String> roles = List.of("STAFF", "ADMIN");
        assertThat(Doc.operation(blueprint, "GET /a").security())
                .containsExactly(
                        new SecurityRequirement(List.of(key), roles), new SecurityRequirement(List.of(), roles));
        assertThat(Doc.operation(blueprint, "GET /a").isOpen()).isFalse();
        assertThat(Doc.operation(blueprint, "PUT /a").security())
                .containsExactly(new SecurityRequirement(List.of(), List.of("STAFF")));
    }

    @Test
    void theLimitOfTheOperationComesBeforeThatOfThePath() {
        Blueprint blueprint = infer("""
                paths:
                  /a:
                    x-ashlar-rate-limit: {limit: 10/s, by: address}
                    get: {responses: {'204': {description: d}}}
                    put: {x-ashlar-rate-limit: 5/15m, responses: {'204': {description: d}}}
                  /b:
                    get: {responses: {'204': {description: d}}}
                """);

        assertThat(Doc.operation(blueprint, "GET /a").rateLimit())
                .isEqualTo(new RateLimit("10/s", 10, Duration.ofSeconds(1), RateLimit.By.ADDRESS));
        assertThat(Doc.operation(blueprint, "PUT /a").rateLimit())
                .isEqualTo(new RateLimit("5/15m", 5, Duration.ofMinutes(15), RateLimit.By.CALLER));
        assertThat(Doc.operation(blueprint, "GET /b").rateLimit()).isNull();
    }

    @Test
    void securitySchemesAreKnownByWhatCallersShow() {
        Blueprint blueprint = infer("""
                paths:
                  /a:
                    get: {security: [{nowhere: []}], responses: {'204': {description: d}}}
                components:
                  securitySchemes:
                    bearer: {type: http, scheme: Bearer}
                    basic: {type: http, scheme: BASIC}
                    digest: {type: http, scheme: digest}
                    header: {type: apiKey, in: header, name: X-Key}
                    cookie: {type: apiKey, in: cookie, name: key}
                    same: {type: apiKey, in: header, name: x-key}
                    other: {type: apiKey, in: header, name: X-Other}
                    query: {type: apiKey, in: query, name: key}
                    half: {type: apiKey, in: header}
                    oauth: {type: oauth2, flows: {}}
                    openId: {type: openIdConnect, openIdConnectUrl: 'https://a.b/c'}
                    odd: {type: odd}
                    again: {$ref: '#/components/securitySchemes/bearer'}
                """);

        assertThat(blueprint.securitySchemes())
                .extracting(scheme -> scheme.name() + " " + scheme.kind() + (scheme.key() == null ? "" : scheme.key()))
                .containsExactly(
                        "bearer BEARER",
                        "basic BASIC",
                        "digest UNKNOWN",
                        "header API_KEYKey[in=HEADER, name=X-Key]",
                        "cookie UNKNOWN",
                        "same API_KEYKey[in=HEADER, name=x-key]",
                        "other UNKNOWN",
                        "query API_KEYKey[in=QUERY, name=key]",
                        "half UNKNOWN",
                        "oauth OAUTH2",
                        "openId OPEN_ID_CONNECT",
                        "odd UNKNOWN",
                        "again BEARER",
                        "nowhere UNKNOWN");
        assertThat(Doc.operation(blueprint, "GET /a").isOpen()).isFalse();
    }

    @Test
    void aClientCertificateIsASecuritySchemeOfThePresentVersion() {
        Blueprint blueprint = Doc.infer("""
                openapi: 3.1.0
                info: {title: T, version: '1'}
                paths: {}
                components: {securitySchemes: {tls: {type: mutualTLS}}}
                """);

        assertThat(blueprint.securitySchemes())
                .extracting(SecurityScheme::kind)
                .containsExactly(SecurityScheme.Kind.MUTUAL_TLS);
    }

    @Test
    void webhooksAndCallbacksAreToldAsMissing() {
        Blueprint blueprint = infer("""
                webhooks:
                  ping:
                    post: {responses: {'204': {description: d}}}
                paths:
                  /a:
                    post:
                      callbacks: {done: {'{$request.query.url}': {post: {responses: {'204': {description: d}}}}}}
                      responses: {'204': {description: d}}
                """);

        assertThat(blueprint.operations()).hasSize(1);
        assertThat(blueprint.findings())
                .extracting(Finding::origin)
                .containsExactly("/paths/~1a/post/callbacks", "/webhooks");
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.b/shop/v1, /shop/v1",
        "https://a.b, ''",
        "/, ''",
        "/api/, /api",
        "'https://a.b/{stage}/x', ''",
        "'//a.b/c?d=e', /c"
    })
    void basePathIsThatOfTheFirstServer(String url, String basePath) {
        assertThat(infer("servers: [{url: '" + url + "'}]\npaths: {}\n").api().basePath())
                .isEqualTo(basePath);
    }

    @Test
    void variablesOfTheServerHaveTheirDefaults() {
        assertThat(infer(
                                "servers: [{url: 'https://{host}/{stage}', variables: {host: {default: a.b}, stage: {default: test}}}]\npaths: {}\n")
                        .api()
                        .basePath())
                .isEqualTo("/test");
    }

    @Test
    void documentSaysWhatItIs() {
        var api = infer("paths: {}\n").api();

        assertThat(api.title()).isEqualTo("Shop");
        assertThat(api.version()).isEqualTo("7");
        assertThat(api.description()).isEqualTo("Sells");
        assertThat(api.specVersion()).isEqualTo("3.1.0");
    }
}
