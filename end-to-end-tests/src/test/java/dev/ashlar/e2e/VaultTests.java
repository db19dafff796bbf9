package dev.ashlar.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What a document says of keys, limits and secrets, held by the tests that are generated with it: real API keys, 429 above a
 * limit, passwords as hashes, encrypted columns that are found and unique by their index.
 */
class VaultTests {

    private static GeneratedProject project;

    @BeforeAll
    static void generate() throws IOException {
        project = GeneratedProject.of(
                Path.of("src/test/resources/documents/vault.yaml"),
                "com.acme.vault",
                Folders.fresh().resolve("project"));
    }

    @Test
    void itsOwnTestsPass() throws IOException {
        project.compile();
        project.compileTests();
        assertThat(project.runTests()).containsPattern("(?m)^[12]\\d\\d" + GeneratedTestRun.PASSED + "$");
    }

    /** Rows of one caller as another sees them, and another tenant, and an administrator. */
    @Test
    void itsOwnTestsCallAsSeveral() throws IOException {
        String sources = "target/generated-test-sources/ashlar/com/acme/vault/";
        assertThat(read(sources + "LocalAccess.java"))
                .contains(".named(\"somebody-else\")", ".named(\"administrator\")", ".ofTenant(\"another-tenant\")");
        assertThat(read(sources + "safe/SafeApiTests.java"))
                .contains(
                        "void listSafesLeavesOutRowsOfSomebodyElse()",
                        "void getSafeAnswers404ForARowOfSomebodyElse()",
                        "void getSafeShowsRowsOfAllToAdministrators()",
                        "void replaceSafeAnswers404ForARowOfSomebodyElse()",
                        "void changeSafeAnswers404ForARowOfSomebodyElse()")
                .doesNotContain("void removeSafeAnswers404ForARowOfSomebodyElse()"); // for administrators only
        assertThat(read(sources + "slip/SlipApiTests.java"))
                .contains(
                        "void listSlipsAnswers404BelowSafeOfSomebodyElse()",
                        "void addSlipAnswers404BelowSafeOfSomebodyElse()");
        assertThat(read(sources + "branch/BranchApiTests.java"))
                .contains(
                        "void listBranchesLeavesOutRowsOfAnotherTenant()",
                        "void closeBranchAnswers404ForARowOfAnotherTenant()");
    }

    @Test
    void itsOwnTestsTakePasswordsAway() throws IOException {
        assertThat(read("target/generated-test-sources/ashlar/com/acme/vault/person/PersonApiTests.java"))
                .contains(
                        "void changePersonRefusesToTakeAwayPassword()", // required
                        "void changePersonRefusesToTakeAwayPin()", // not nullable
                        "void changePersonTakesAwayAnswer()");
    }

    @Test
    void itsReadmeTellsHowToMakeTheKeys() throws IOException {
        assertThat(read("README.md"))
                .contains("`persons.email`, `persons.tax_number`", "INSERT INTO api_keys", "Keysets.index()");
        assertThat(read("pom.xml")).contains("<artifactId>tink</artifactId>");
        assertThat(read(".env.example")).contains("ASHLAR_DATA_ENCRYPTION_KEYSET=\n");
    }

    /** That the application starts and asks for its key there is what its own tests hold. */
    @Test
    void pathsOfTheDocumentComeBeforeThoseOfTheStarters() throws IOException {
        assertThat(read("src/main/resources/application.yml"))
                .contains(
                        "path: /management/audit",
                        "path: /management/error",
                        "closed-paths: []",
                        "type-base: 'urn:problem-type:'");
        assertThat(read("README.md"))
                .contains("`GET /management/audit` shows it")
                .doesNotContain("localhost:8080/docs", "`/problems`");
    }

    private static String read(String file) throws IOException {
        return Files.readString(project.directory().resolve(file));
    }
}
