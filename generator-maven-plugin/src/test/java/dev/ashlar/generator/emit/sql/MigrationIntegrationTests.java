package dev.ashlar.generator.emit.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.generator.emit.GeneratedFile;
import dev.ashlar.generator.emit.sample.SamplePlans;
import dev.ashlar.generator.emit.sample.SampleSchemas;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The migration of the clinic on a real PostgreSQL. Each test is rolled back. */
class MigrationIntegrationTests {

    private static EmbeddedPostgres postgres;

    private Connection connection;

    @BeforeAll
    static void migrate() throws IOException, SQLException {
        postgres = EmbeddedPostgres.start();
        String script = new MigrationEmitter()
                .emit(SamplePlans.clinic())
                .map(GeneratedFile::content)
                .findFirst()
                .orElseThrow();
        try (Connection migrating = postgres.getPostgresDatabase().getConnection();
                Statement statement = migrating.createStatement()) {
            statement.execute(script);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void begin() throws SQLException {
        connection = postgres.getPostgresDatabase().getConnection();
        connection.setAutoCommit(false);
    }

    @AfterEach
    void rollBack() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void createsEveryTable() throws SQLException {
        assertThat(strings("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"))
                .containsExactly(
                        "audit_chain",
                        "audit_pending",
                        "audit_records",
                        "owners",
                        "pet_types",
                        "pets",
                        "specialties",
                        "vet_specialties",
                        "vets");
    }

    @Test
    void givesKeysToRowsInsertedByHand() throws SQLException {
        insertOwner();
        insertOwner();
        assertThat(strings("SELECT (max(id) - min(id))::text FROM owners")).containsExactly("50");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "'', 'healthy', (SELECT max(id) FROM owners), ck_pets__name",
                "'Leo', 'dead', (SELECT max(id) FROM owners), ck_pets__status",
                "'Leo', 'healthy', 4711, fk_pets__owner_id",
                "'Leo', 'healthy', NULL, owner_id",
            })
    void refusesWhatTheDocumentForbids(String name, String status, String owner, String reason) throws SQLException {
        insertOwner();
        assertThatThrownBy(() -> insertPet(name, status, owner)).hasMessageContaining(reason);
    }

    @Test
    void acceptsWhatTheDocumentAllows() throws SQLException {
        insertOwner();
        insertPet("'Leo'", "'it''s ill'", "(SELECT max(id) FROM owners)");
        assertThat(strings("SELECT name || ' ' || status FROM pets")).containsExactly("Leo it's ill");
    }

    @Test
    void refusesTheSameValueTwiceInUniqueColumns() throws SQLException {
        String insert = "INSERT INTO pet_types (id, name, row_version) VALUES (gen_random_uuid(), 'cat', 0)";
        execute(insert);
        assertThatThrownBy(() -> execute(insert)).hasMessageContaining("uq_pet_types__name");
    }

    @Test
    void indexesEveryForeignKey() throws SQLException {
        assertThat(strings("""
                SELECT conname FROM pg_constraint c WHERE contype = 'f' AND NOT EXISTS (
                    SELECT 1 FROM pg_index i WHERE i.indrelid = c.conrelid AND i.indkey[0] = c.conkey[1])
                """)).isEmpty();
        assertThat(strings("SELECT indexdef FROM pg_indexes WHERE indexname = 'ix_pets__tags'"))
                .singleElement()
                .asString()
                .contains("USING gin");
    }

    @Test
    void keepsTheDocumentsDescriptionsToTheCharacter() throws SQLException {
        assertThat(strings("SELECT obj_description('owners'::regclass)"))
                .containsExactly(SampleSchemas.ODD.replaceAll("\\s+", " "));
        assertThat(strings("SELECT col_description('owners'::regclass, 2)"))
                .containsExactly(SampleSchemas.ODD.replaceAll("\\s+", " "));
    }

    private void insertOwner() throws SQLException {
        execute("INSERT INTO owners (name, telephone, row_version) VALUES ('George', '6085551023', 0)");
    }

    private void insertPet(String name, String status, String owner) throws SQLException {
        execute("INSERT INTO pets (name, birth_date, status, owner_id, row_version) VALUES (" + name
                + ", '2020-01-01', " + status + ", " + owner + ", 0)");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> strings(String sql) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }
}
