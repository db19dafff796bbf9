package dev.ashlar.generator.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.generator.diagnostic.Diagnostic;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecuritySchemesTests {

    @TempDir
    private Path folder;

    @Test
    void whatNobodyCanShowIsAWarningAtItsPlace() {
        SpecDocument document = Documents.read(folder, """
                openapi: 3.1.0
                info: {title: Shop, version: "1"}
                security: [{bearrer: []}]
                paths:
                  /pets:
                    get:
                      security: [{bearer: [], other: []}, {}]
                      responses: {"204": {description: Done}}
                components:
                  securitySchemes:
                    bearer: {type: http, scheme: Bearer}
                    digest: {type: http, scheme: digest}
                    certificate: {type: mutualTLS}
                    again: {$ref: '#/components/securitySchemes/bearer'}
                """);

        assertThat(document.warnings())
                .filteredOn(warning -> warning.rule().equals("unknown-security"))
                .extracting(warning -> warning.toString().replace(folder.toString(), ""))
                .containsExactly(
                        "/openapi.yaml:[12,26] \"digest\" cannot be checked here; nobody can call what asks for it."
                                + " Write one of bearer, basic.",
                        "/openapi.yaml:[3,13] No security scheme is called \"bearrer\"; nobody can call what asks for"
                                + " it. Write \"bearer\".",
                        "/openapi.yaml:[7,31] No security scheme is called \"other\"; nobody can call what asks for"
                                + " it. Write one of bearer, digest, certificate, again.");
    }

    @Test
    void aTypeThatThereIsNoneOfAndAKeyThatIsSentNowhereAreWarnings() {
        SpecDocument document = Documents.read(folder, """
                openapi: 3.0.3
                info: {title: Shop, version: "1"}
                paths: {}
                components:
                  securitySchemes:
                    key: {type: apikey, in: header, name: X-Key}
                    half: {type: apiKey, in: header}
                """);

        assertThat(document.warnings())
                .filteredOn(warning -> warning.rule().equals("unknown-security"))
                .extracting(Diagnostic::message)
                .containsExactly(
                        "There is no type of security \"apikey\"; nobody can call what asks for it.",
                        "An API key without in and name is sent nowhere; nobody can call what asks for it.");
    }

    @Test
    void keysInCookiesAndInASecondHeaderAreWarningsWithTheMend() {
        SpecDocument document = Documents.read(folder, """
                openapi: 3.0.3
                info: {title: Shop, version: "1"}
                paths: {}
                components:
                  securitySchemes:
                    key: {type: apiKey, in: header, name: X-Key}
                    same: {type: apiKey, in: header, name: x-key}
                    query: {type: apiKey, in: query, name: key}
                    other: {type: apiKey, in: header, name: X-App}
                    cookie: {type: apiKey, in: cookie, name: key}
                """);

        assertThat(document.warnings())
                .extracting(warning -> warning.toString().replace(folder.toString(), ""))
                .containsExactly(
                        "/openapi.yaml:[9,39] API keys are read from one header only, \"X-Key\"; nobody can call what"
                                + " asks for it. Write \"X-Key\", or leave one of the two schemes out.",
                        "/openapi.yaml:[10,28] API keys are not read from cookies, which browsers send for pages of"
                                + " other sites too; nobody can call what asks for it. Write \"in: header\".");
    }

    @Test
    void anOperationMayNameWhatADocumentWithoutSchemesLacks() {
        SpecDocument document = Documents.withPath(folder, "/pets", """
                get:
                  security: [{key: []}]
                  responses: {"204": {description: Done}}
                """);

        assertThat(document.warnings())
                .singleElement()
                .asString()
                .endsWith("Declare it in components/securitySchemes.");
    }
}
