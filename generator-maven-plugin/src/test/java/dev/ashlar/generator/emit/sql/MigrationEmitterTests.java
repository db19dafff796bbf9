package dev.ashlar.generator.emit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.generator.emit.FileRoot;
import dev.ashlar.generator.emit.GeneratedFile;
import dev.ashlar.generator.emit.sample.SamplePlans;
import dev.ashlar.generator.inference.Inference;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.Planner;
import dev.ashlar.generator.plan.ProjectSettings;
import dev.ashlar.generator.spec.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MigrationEmitterTests {

    @Test
    void writesOneMigrationWhereFlywayLooks() {
        assertThat(new MigrationEmitter().emit(SamplePlans.clinic()))
                .singleElement()
                .satisfies(file -> assertThat(file.root()).isEqualTo(FileRoot.PROJECT))
                .satisfies(file ->
                        assertThat(file.path()).isEqualTo("src/main/resources/db/migration/V1__create_schema.sql"))
                .satisfies(file -> assertThat(file.content()).endsWith(";\n").doesNotContain("\r", " \n"));
    }

    @Test
    void writesNothingWhenNothingIsStored() {
        assertThat(new MigrationEmitter().emit(SamplePlans.empty())).isEmpty();
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
        assertThat(script.lastIndexOf("CREATE TABLE")).isLessThan(script.indexOf("FOREIGN KEY"));
        assertThat(script).contains("""
                ALTER TABLE vet_specialties ADD CONSTRAINT fk_vet_specialties__specialty_id
                    FOREIGN KEY (specialty_id) REFERENCES specialties (slug);
                """);
    }

    /** The starter's statements are for hand-written migrations, where they may be repeated. */
    @Test
    void keepsResponsesByKeyAsTheStarterWantsThem() throws IOException {
        String starters = Files.readString(
                Path.of("../starter-core/src/main/resources/dev/ashlar/core/idempotency/schema-postgresql.sql"));
        String script = script(bookshop());

        assertThat(statements(script))
                .containsSubsequence(statements(starters.replace("IF NOT EXISTS ", "")))
                .contains("COMMENT ON TABLE idempotency_keys IS 'Responses by Idempotency-Key, until they expire.'");
        assertThat(script()).doesNotContain("idempotency_keys");
    }

    private static Plan bookshop() {
        Path document = Path.of("../examples/bookshop/openapi.yaml");
        return new Planner()
                .plan(
                        new Inference().infer(new SpecReader().read(document)),
                        new ProjectSettings("com.acme", "com.acme", "shop", "1", Set.of(), "openapi.yaml"));
    }

    private static List<String> statements(String script) {
        return Stream.of(script.split(";"))
                .map(statement -> statement.replaceAll("\\s+", " ").strip())
                .toList();
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
