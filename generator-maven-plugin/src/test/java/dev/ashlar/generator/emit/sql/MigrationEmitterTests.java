package dev.ashlar.generator.emit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.generator.emit.FileRoot;
import dev.ashlar.generator.emit.GeneratedFile;
import dev.ashlar.generator.emit.sample.SamplePlans;
import dev.ashlar.generator.inference.Inference;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.Planner;
import dev.ashlar.generator.plan.ProjectSettings;
import dev.ashlar.generator.plan.StarterTables;
import dev.ashlar.generator.spec.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MigrationEmitterTests {

    @Test
    void writesOneMigrationWhereFlywayLooks() {
        assertThat(new MigrationEmitter().emit(SamplePlans.clinic()))
                .singleElement()
                .satisfies(file -> assertThat(file.root()).isEqualTo(FileRoot.PROJECT))
                .satisfies(file ->
                        assertThat(file.path()).isEqualTo("src/main/resources/db/migration/V1__create_schema.sql"))
                .satisfies(file -> assertThat(file.content()).endsWith("\n").doesNotContain("\r", " \n", "\n\n\n"));
    }

    @Test
    void readsAsWrittenByHand() {
        assertThat(script()).contains("""

                CREATE SEQUENCE pets_id_seq INCREMENT BY 1;
                CREATE TABLE pets (
                    id bigint DEFAULT nextval('pets_id_seq') NOT NULL,
                    name varchar(30) NOT NULL,
                    birth_date date NOT NULL,
                    weight numeric(19, 1),
                    status varchar(8) DEFAULT 'healthy',
                    tags jsonb,
                    owner_id integer NOT NULL,
                    type_id uuid,
                    row_version bigint NOT NULL,
                    CONSTRAINT pk_pets PRIMARY KEY (id),
                    CONSTRAINT ck_pets__name CHECK (char_length(name) >= 1),
                    CONSTRAINT ck_pets__weight CHECK (weight >= 0 AND weight < 200),
                    CONSTRAINT ck_pets__status CHECK (status IN ('healthy', 'it''s ill'))
                );
                ALTER SEQUENCE pets_id_seq OWNED BY pets.id;
                CREATE INDEX ix_pets__tags ON pets USING gin (tags);
                CREATE INDEX ix_pets__owner_id ON pets (owner_id);
                CREATE INDEX ix_pets__type_id ON pets (type_id);
                """);
    }

    @Test
    void letsTheApplicationDrawFiftyKeysAtOnceOnlyWhereItAloneGivesThem() {
        assertThat(script())
                .contains(
                        "CREATE SEQUENCE owners_id_seq INCREMENT BY 50;", "CREATE SEQUENCE pets_id_seq INCREMENT BY 1;")
                .doesNotContain("CREATE SEQUENCE specialties", "CREATE SEQUENCE pet_types");
    }

    @Test
    void statesReferencesOnceEveryTableExists() {
        String script = script();
        assertThat(script.lastIndexOf("CREATE TABLE vet_specialties")).isLessThan(script.indexOf("FOREIGN KEY"));
        assertThat(script).contains("""
                ALTER TABLE vet_specialties ADD CONSTRAINT fk_vet_specialties__specialty_id
                    FOREIGN KEY (specialty_id) REFERENCES specialties (slug);
                """);
    }

    /** The starters' statements are for hand-written migrations too, where they may be repeated. */
    @Test
    void hasTheTablesThatTheStartersUseThere() throws IOException {
        assertThat(script(SamplePlans.empty()))
                .contains(starter("security/audit"))
                .doesNotContain("api_keys");
        assertThat(script(vault()))
                .contains(starter("security/audit"), starter("security/apikey"))
                .doesNotContain("idempotency_keys");
        assertThat(script(bookshop())).contains(starter("core/idempotency")).doesNotContain("api_keys");
    }

    @Test
    void knowsWhatTheTablesOfStartersAreCalled() {
        assertThat(StarterTables.all())
                .allSatisfy(tables -> assertThat(Pattern.compile("CREATE TABLE (\\w+)")
                                .matcher(StarterScript.of(tables).statements())
                                .results()
                                .map(table -> table.group(1)))
                        .containsExactlyElementsOf(tables.names()));
    }

    private static String starter(String folder) throws IOException {
        String[] part = folder.split("/");
        return Files.readString(Path.of("../starter-" + part[0] + "/src/main/resources/dev/ashlar/" + folder)
                        .resolve("schema-postgresql.sql"))
                .replace("IF NOT EXISTS ", "");
    }

    private static Plan bookshop() {
        return plan("../examples/bookshop/openapi.yaml");
    }

    private static Plan vault() {
        return plan("src/test/golden/keys-limits-and-secrets/openapi.yaml");
    }

    private static Plan plan(String path) {
        Path document = Path.of(path);
        return new Planner()
                .plan(
                        new Inference().infer(new SpecReader().read(document)),
                        new ProjectSettings("com.acme", "com.acme", "shop", "1", Set.of(), "openapi.yaml"));
    }

    @Test
    void quotesTexts() {
        assertThat(SqlText.literal("It's\n a\tline")).isEqualTo("'It''s a line'");
        assertThat(SqlText.literal("back\\slash'")).isEqualTo("E'back\\\\slash'''");
    }

    @Test
    void shortensNamesThatPostgresWouldCut() {
        String name = SqlText.constraint("fk", "a".repeat(40), "b".repeat(40));
        assertThat(name).hasSizeLessThanOrEqualTo(63).startsWith("fk_aaaa");
        assertThat(name).isNotEqualTo(SqlText.constraint("fk", "a".repeat(40), "b".repeat(41)));
    }

    private static String script() {
        return script(SamplePlans.clinic());
    }

    private static String script(Plan plan) {
        return new MigrationEmitter()
                .emit(plan)
                .map(GeneratedFile::content)
                .findFirst()
                .orElseThrow();
    }
}
