package dev.ashlar.generator.emit.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperationPoliciesEmitterTests {

    private static final String SCHEMES = """
            components:
              securitySchemes:
                token: {type: http, scheme: bearer}
                key: {type: apiKey, in: header, name: X-Key}
                login: {type: http, scheme: basic}
                odd: {type: http, scheme: digest}
            """;

    @TempDir
    private Path folder;

    @Test
    void itIsATableInTheOrderOfTheDocument() throws IOException {
        String table = java("""
                /z: {get: {operationId: z, security: [{token: [a, b"c]}], responses: {'204': {description: d}}}}
                /a/{id}:
                  parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                  get: {operationId: a, responses: {'204': {description: d}}}
                  put: {operationId: b, x-ashlar-roles: [ADMIN], security: [{token: [], key: [w]}, {login: []}], responses: {'204': {description: d}}}
                  post: {operationId: c, security: [{odd: []}], responses: {'204': {description: d}}}
                  delete: {operationId: d, x-ashlar-roles: [ADMIN], responses: {'204': {description: d}}}
                """).type("OperationPolicies");

        assertThat(table)
                .containsSubsequence(
                        "guarded(\"z\", \"GET\", \"/z\", bearer(\"a\", \"b\\\"c\")),\n",
                        "open(\"a\", \"GET\", \"/a/{id}\"),\n",
                        "guarded(\"b\", \"PUT\", \"/a/{id}\", bearer(\"w\").and(apiKey()).withRoles(\"ADMIN\"),"
                                + " password().withRoles(\"ADMIN\")),\n",
                        "guarded(\"c\", \"POST\", \"/a/{id}\"),\n",
                        "guarded(\"d\", \"DELETE\", \"/a/{id}\", caller().withRoles(\"ADMIN\")));")
                .doesNotContain("httpBasic");
    }

    @Test
    void aLongTableIsInParts() throws IOException {
        String paths = IntStream.range(0, 250)
                .mapToObj(number -> "/p" + number + ": {get: {operationId: get" + number
                        + ", responses: {'204': {description: d}}}}\n")
                .collect(Collectors.joining());

        GeneratedJava java = java(paths);

        assertThat(java.type("OperationPolicies").replaceAll("\\s+", ""))
                .contains("returnpart1().and(part2()).and(part3());");
        assertThat(java.method("OperationPolicies", "part3"))
                .contains("get200", "get249")
                .doesNotContain("get199");
        assertThat(java.syntaxErrors()).isEmpty();
    }

    @Test
    void whoeverOwnsItDecides() throws IOException {
        GeneratedJava java = java("/a: {get: {responses: {'204': {description: d}}}}", "com.acme.OperationPolicies");

        assertThat(java.paths()).noneMatch(path -> path.endsWith("OperationPolicies.java"));
    }

    private GeneratedJava java(String paths, String... owned) throws IOException {
        String document = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths:\n" + paths.indent(2) + SCHEMES;
        return GeneratedJava.ofDocument(Files.writeString(folder.resolve("openapi.yaml"), document), owned);
    }
}
