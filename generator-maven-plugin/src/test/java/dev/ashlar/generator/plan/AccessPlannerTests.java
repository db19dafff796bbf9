package dev.ashlar.generator.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.generator.inference.Inference;
import dev.ashlar.generator.spec.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessPlannerTests {

    @TempDir
    private Path folder;

    private AccessPlan access;

    @BeforeEach
    void plan() throws IOException {
        Path document = Files.writeString(folder.resolve("openapi.yaml"), """
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
                """);
        var settings = new ProjectSettings("com.acme", "com.acme", "app", "1", Set.of(), "openapi.yaml");
        access = new Planner()
                .plan(new Inference().infer(new SpecReader().read(document)), settings)
                .access();
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

    private List<CallerPlan> callers(String operation) {
        return access.operations().stream()
                .filter(found -> found.operation().id().equals(operation))
                .findFirst()
                .orElseThrow()
                .callers();
    }
}
