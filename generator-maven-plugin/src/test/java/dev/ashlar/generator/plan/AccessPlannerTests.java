package dev.ashlar.generator.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.generator.inference.Inference;
import dev.ashlar.generator.spec.SpecDocument;
import dev.ashlar.generator.spec.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessPlannerTests {

    @TempDir
    private Path folder;

    private AccessPlan access;

    @BeforeEach
    void plan() throws IOException {
        access = access(read("""
                openapi: 3.0.3
                info: {title: Shop, version: '1'}
                security: [{token: [read]}]
                paths:
                  /inherited: {get: {operationId: inherited, responses: {'204': {description: d}}}}
                  /open: {get: {operationId: open, security: [], responses: {'204': {description: d}}}}
                  /optional: {get: {operationId: optional, security: [{token: []}, {}], responses: {'204': {description: d}}}}
                  /both: {get: {operationId: both, security: [{key: [write], login: [read]}], responses: {'204': {description: d}}}}
                  /either: {get: {operationId: either, security: [{login: [read]}, {token: [read]}, {key: []}], responses: {'204': {description: d}}}}
                  /password: {get: {operationId: password, x-ashlar-roles: [ADMIN], security: [{basic: [STAFF]}], responses: {'204': {description: d}}}}
                  /closed: {get: {operationId: closed, security: [{nowhere: []}], responses: {'204': {description: d}}}}
                  /half: {get: {operationId: half, security: [{digest: []}, {key: [], digest: []}, {key: []}], responses: {'204': {description: d}}}}
                  /role: {get: {operationId: role, x-ashlar-roles: ADMIN, security: [], responses: {'204': {description: d}}}}
                components:
                  securitySchemes:
                    token: {type: http, scheme: bearer}
                    login: {type: openIdConnect, openIdConnectUrl: 'https://a.b/c'}
                    key: {type: apiKey, in: header, name: X-Key}
                    basic: {type: http, scheme: basic}
                    digest: {type: http, scheme: digest}
                """));
    }

    @Test
    void whatTheDocumentLeavesOpenIsOpen() {
        assertThat(access.operations())
                .filteredOn(OperationAccess::isOpen)
                .extracting(operation -> operation.operation().id())
                .containsExactly("open", "optional");
    }

    @Test
    void alternativesAreCallers() {
        CallerPlan reader = new CallerPlan(List.of(Proof.BEARER), List.of("read"), List.of());
        CallerPlan key = new CallerPlan(List.of(Proof.API_KEY), List.of(), List.of());
        assertThat(callers("inherited")).containsExactly(reader);
        assertThat(callers("both"))
                .containsExactly(
                        new CallerPlan(List.of(Proof.BEARER, Proof.API_KEY), List.of("write", "read"), List.of()));
        assertThat(callers("either")).containsExactly(reader, key);
        assertThat(callers("password"))
                .containsExactly(new CallerPlan(List.of(Proof.PASSWORD), List.of(), List.of("STAFF", "ADMIN")));
        assertThat(callers("role")).containsExactly(new CallerPlan(List.of(), List.of(), List.of("ADMIN")));
        assertThat(callers("half")).containsExactly(key);
    }

    @Test
    void whatNobodyCanShowLetsNobodyIn() {
        assertThat(callers("closed")).isEmpty();
        assertThat(access.isGuarded()).isTrue();
    }

    @Test
    void itKnowsAllThatIsAskedFor() {
        assertThat(access.scopes()).containsExactly("read", "write");
        assertThat(access.roles()).containsExactly("ADMIN", "STAFF");
        assertThat(access.takes(Proof.PASSWORD)).isTrue();
        assertThat(access.takes(Proof.CERTIFICATE)).isFalse();
    }

    /** Nothing is passed over: what cannot be enforced is closed, and a warning tells the place. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3.0.3 | {type: oauth2, flows: {implicit: {authorizationUrl: 'https://a.b/c', scopes: {read: r}}, clientCredentials: {tokenUrl: 'https://a.b/d', scopes: {write: w}}}} | BEARER
            3.0.3 | {type: oauth2, flows: {}} | BEARER
            3.0.3 | {type: openIdConnect, openIdConnectUrl: 'https://a.b/c'} | BEARER
            3.0.3 | {type: http, scheme: BEARER, bearerFormat: JWT} | BEARER
            3.0.3 | {type: http, scheme: Basic} | PASSWORD
            3.1.0 | {type: mutualTLS} | CERTIFICATE
            3.0.3 | {type: mutualTLS} |
            3.0.3 | {type: apiKey, in: query, name: key} | API_KEY
            3.0.3 | {type: apiKey, in: cookie, name: key} |
            3.0.3 | {type: apiKey, in: body, name: key} |
            3.0.3 | {type: apiKey, in: header} |
            3.0.3 | {type: http, scheme: negotiate} |
            3.0.3 | {type: http} |
            3.0.3 | {type: saml} |
            3.0.3 | {description: Of no type} |
            """)
    void whatCannotBeEnforcedIsClosedWithAWarning(String version, String scheme, @Nullable Proof proof)
            throws IOException {
        SpecDocument document = read("""
                openapi: %s
                info: {title: Shop, version: '1'}
                security: [{odd: []}]
                paths:
                  /odd: {get: {operationId: odd, responses: {'204': {description: d}}}}
                components:
                  securitySchemes:
                    odd: %s
                """.formatted(version, scheme));

        access = access(document);

        assertThat(callers("odd"))
                .isEqualTo(proof == null ? List.of() : List.of(new CallerPlan(List.of(proof), List.of(), List.of())));
        assertThat(access.operations()).noneMatch(OperationAccess::isOpen);
        assertThat(document.warnings())
                .filteredOn(warning -> warning.rule().equals("unknown-security"))
                .hasSize(proof == null ? 1 : 0)
                .allMatch(warning -> warning.toString().contains("openapi.yaml:[8,"));
    }

    @Test
    void whatTheDocumentSaysHoldsForEveryOperationThatSaysNothing() throws IOException {
        access = access(read("""
                openapi: 3.1.0
                info: {title: Shop, version: '1'}
                security: [{token: [read], key: [write]}, {basic: [STAFF], certificate: []}, {token: [all], nowhere: []}]
                paths:
                  /silent: {get: {operationId: silent, responses: {'204': {description: d}}}}
                components:
                  securitySchemes:
                    token: {type: http, scheme: bearer}
                    key: {type: apiKey, in: header, name: X-Key}
                    basic: {type: http, scheme: basic}
                    certificate: {type: mutualTLS}
                """));

        assertThat(callers("silent"))
                .containsExactly(
                        new CallerPlan(List.of(Proof.BEARER, Proof.API_KEY), List.of("read", "write"), List.of()),
                        new CallerPlan(List.of(Proof.PASSWORD, Proof.CERTIFICATE), List.of(), List.of("STAFF")));
    }

    private SpecDocument read(String document) throws IOException {
        return new SpecReader().read(Files.writeString(folder.resolve("openapi.yaml"), document));
    }

    private static AccessPlan access(SpecDocument document) {
        var settings = new ProjectSettings("com.acme", "com.acme", "app", "1", Set.of(), "openapi.yaml");
        return new Planner().plan(new Inference().infer(document), settings).access();
    }

    private List<CallerPlan> callers(String operation) {
        return access.operations().stream()
                .filter(found -> found.operation().id().equals(operation))
                .findFirst()
                .orElseThrow()
                .callers();
    }
}
