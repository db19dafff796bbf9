package dev.ashlar.clinic;

import static dev.ashlar.test.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ashlar.data.encryption.Keysets;
import dev.ashlar.data.encryption.Reencryption;
import dev.ashlar.data.encryption.UndecryptableException;
import dev.ashlar.security.audit.AuditOutcome;
import dev.ashlar.security.audit.AuditQuery;
import dev.ashlar.security.audit.AuditRecord;
import dev.ashlar.security.audit.AuditResource;
import dev.ashlar.security.audit.AuditStore;
import dev.ashlar.test.StatementCounter;
import dev.ashlar.test.postgres.FreshDatabase;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Secrets in a real PostgreSQL, spoken of over HTTP. */
class EncryptionIntegrationTests {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static final String KEYS = Keysets.encryption();
    private static final String INDEX = Keysets.index();

    private static FreshDatabase database;
    private static ConfigurableApplicationContext app;

    @BeforeAll
    static void start() {
        database = FreshDatabase.create();
        app = start(KEYS, INDEX);
    }

    @AfterAll
    static void stop() throws Exception {
        app.close();
        database.close();
    }

    @BeforeEach
    void empty() {
        jdbc().update("delete from patient");
    }

    /** SEC-57. */
    @Test
    void storesNothingThatCanBeReadAndNothingTwice() throws Exception {
        String one = create("Ada", "gout", "ada@example.org");
        String other = create("Bob", "gout", null);
        assertThat(dump()).doesNotContain("gout", "ada@example.org");
        assertThat(stored("diagnosis", one)).isNotEqualTo(stored("diagnosis", other));
        assertThat(stored("email", other)).isNull();
        assertThat(get(one).path("diagnosis").asString()).isEqualTo("gout");
        assertThat(get(one).path("email").asString()).isEqualTo("ada@example.org");
        assertThat(get(other).path("email").isNull()).isTrue();
    }

    /** OBS-40. */
    @Test
    void tellsTheAuditLogThatItChangedAndNotFromWhatToWhat() throws Exception {
        String id = create("Ada", "gout", "ada@example.org");
        send(
                app,
                "PUT",
                "/patients/" + id,
                "{\"name\":\"Ada\",\"diagnosis\":\"measles\",\"email\":\"ada@example.org\"}");
        List<AuditRecord> records = app.getBean(AuditStore.class)
                .find(new AuditQuery(
                        null, null, AuditOutcome.SUCCESS, AuditResource.of("Patient", id), null, null, null, 10));
        assertThat(records)
                .extracting(found -> found.entry().action())
                .containsExactly("patient.update", "patient.create");
        assertThat(records.get(0).entry().details())
                .isEqualTo(Map.of("changes", Map.of("diagnosis", Map.of("old", "***", "new", "***"))));
        assertThat(records.get(1).entry().details().toString())
                .contains("name={new=Ada}", "diagnosis={new=***}")
                .doesNotContain("gout", "ada@");
        assertThat(records.get(0).entry().origin().requestId()).isNotBlank();
    }

    /** SEC-57. */
    @Test
    void readsNothingThatWasMovedToAnotherRow() throws Exception {
        String one = create("Ada", "gout", null);
        String other = create("Bob", "measles", null);
        jdbc().update("""
                update patient p set diagnosis = (select diagnosis from patient o where o.id <> p.id)
                """);
        for (String id : List.of(one, other)) {
            HttpResponse<String> response = send(app, "GET", "/patients/" + id, null);
            assertThatProblem(response.body())
                    .hasStatus(500)
                    .hasCode("DATA_UNREADABLE")
                    .isComplete();
            assertThat(response.body()).doesNotContain("gout", "measles", "patient.diagnosis");
        }
        assertThat(app.getBean(ClinicApplication.class).audited)
                .extracting(event -> event.getAuditEvent().getType() + " "
                        + event.getAuditEvent().getData().get("row"))
                .contains("decryption_failed " + one, "decryption_failed " + other);
    }

    /** SEC-57. */
    @Test
    void readsNothingThatWasMovedToAnotherColumnOrChangedOrWrittenInClear() throws Exception {
        String id = create("Ada", "gout", "ada@example.org");
        for (String change :
                List.of("email", "overlay(diagnosis placing 'AAAA' from 30)", "'in clear'", "'ashlar:??'")) {
            String before = stored("diagnosis", id);
            jdbc().update("update patient set diagnosis = " + change);
            assertThat(send(app, "GET", "/patients/" + id, null).statusCode())
                    .as(change)
                    .isEqualTo(500);
            jdbc().update("update patient set diagnosis = ?", before);
        }
        assertThat(get(id).path("diagnosis").asString()).isEqualTo("gout");
    }

    @Test
    void writesOnlyWhatHasChanged() throws Exception {
        UUID id = UUID.fromString(create("Ada", "gout", "ada@example.org"));
        EntityManager entities = app.getBean(EntityManager.class);
        StatementCounter statements = app.getBean(StatementCounter.class);
        new TransactionTemplate(app.getBean(PlatformTransactionManager.class)).executeWithoutResult(transaction -> {
            PatientEntity found = entities.find(PatientEntity.class, id);
            assertThat(statements.during(entities::flush)).isEmpty();
            found.diagnosis = "measles";
            assertThat(statements.during(entities::flush)).hasSize(1);
            assertThat(found.diagnosis).isEqualTo("measles");
            assertThat(statements.during(entities::flush)).isEmpty();
            PatientEntity added = new PatientEntity();
            added.diagnosis = "flu";
            added.email = "new@example.org";
            entities.persist(added);
            assertThat(statements.during(entities::flush)).hasSize(1);
            assertThat(added.diagnosis).isEqualTo("flu");
            assertThat(statements.during(entities::flush)).isEmpty();
        });
        assertThat(get(id.toString()).path("diagnosis").asString()).isEqualTo("measles");
        assertThat(dump()).doesNotContain("measles", "flu");
    }

    @Test
    void letsNothingInClearIntoTheColumnByAnotherWay() {
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> inTransaction(
                        entities -> entities.createQuery("update PatientEntity p set p.diagnosis = :value")
                                .setParameter("value", "in clear")
                                .executeUpdate()));
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> inTransaction(entities -> entities.createQuery(
                                "from PatientEntity p where p.diagnosis = :value", PatientEntity.class)
                        .setParameter("value", "in clear")
                        .getResultList()));
    }

    @Test
    void findsByABlindIndexWhateverTheCase() throws Exception {
        String id = create("Ada", null, "Ada@example.org");
        create("Bob", null, "bob@example.org");
        assertThat(found(app, "ada@EXAMPLE.org")).containsExactly(id);
        assertThat(found(app, "eve@example.org")).isEmpty();
        send(app, "PUT", "/patients/" + id, "{\"name\":\"Ada\",\"email\":\"countess@example.org\"}");
        assertThat(found(app, "countess@example.org")).containsExactly(id);
        assertThat(found(app, "ada@example.org")).isEmpty();
        send(app, "PUT", "/patients/" + id, "{\"name\":\"Ada\"}");
        assertThat(stored("email_index", id)).isNull();
    }

    @Test
    void aMissingValueFindsNobody() throws Exception {
        create("Ada", null, "ada@example.org");
        create("Bob", null, null);
        assertThat(send(app, "GET", "/patients", null).body()).isEqualTo("[]");
    }

    /** SECX-22. */
    @Test
    void rotatesAndFailsClosedWithoutTheOldKey() throws Exception {
        String old = create("Ada", "gout", "ada@example.org");
        String rotatedKeys = Keysets.rotated(KEYS);
        String rotatedIndex = Keysets.rotated(INDEX);
        try (ConfigurableApplicationContext rotated = start(rotatedKeys, rotatedIndex)) {
            assertThat(get(rotated, old).path("diagnosis").asString()).isEqualTo("gout");
            assertThat(found(rotated, "ada@example.org")).containsExactly(old);
            String fresh = create(rotated, "Bob", "measles", null);
            assertThat(keyId(fresh)).isNotEqualTo(keyId(old));
        }
        try (ConfigurableApplicationContext without = start(Keysets.primaryOnly(rotatedKeys), rotatedIndex)) {
            assertThatProblem(send(without, "GET", "/patients/" + old, null).body())
                    .hasCode("DATA_UNREADABLE");
            assertThatExceptionOfType(UndecryptableException.class)
                    .isThrownBy(() -> without.getBean(Reencryption.class).run(10));
        }
        try (ConfigurableApplicationContext rotated = start(rotatedKeys, rotatedIndex)) {
            Reencryption reencryption = rotated.getBean(Reencryption.class);
            assertThat(reencryption.remaining()).isEqualTo(2);
            assertThat(reencryption.run(1)).isEqualTo(2);
            assertThat(reencryption.remaining()).isZero();
            assertThat(reencryption.run(1)).isZero();
        }
        try (ConfigurableApplicationContext without =
                start(Keysets.primaryOnly(rotatedKeys), Keysets.primaryOnly(rotatedIndex))) {
            assertThat(get(without, old).path("diagnosis").asString()).isEqualTo("gout");
            assertThat(found(without, "ada@example.org")).containsExactly(old);
        }
    }

    @Test
    void takesOverWhatWasStoredInClear() throws Exception {
        UUID id = UUID.randomUUID();
        jdbc().update(
                        "insert into patient (id, row_version, diagnosis, email) values (?, 0, 'gout', 'ada@example.org')",
                        id);
        try (ConfigurableApplicationContext accepting =
                start(KEYS, INDEX, "--ashlar.data.encryption.accept-plaintext=true")) {
            assertThat(get(accepting, id.toString()).path("diagnosis").asString())
                    .isEqualTo("gout");
            assertThat(accepting.getBean(Reencryption.class).run(100)).isEqualTo(2);
        }
        assertThat(dump()).doesNotContain("gout", "ada@example.org");
        assertThat(get(id.toString()).path("diagnosis").asString()).isEqualTo("gout");
        assertThat(found(app, "ada@example.org")).containsExactly(id.toString());
    }

    @Test
    void doesNotStartWithoutAKeyAndMakesOneUpWhereNothingIsOfWorth() {
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> start("", ""))
                .withStackTraceContaining("ashlar.data.encryption.keyset is not set");
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> start("{\"no\": \"keyset\"}", INDEX))
                .withStackTraceContaining("cannot be used");
        start("", "", "--spring.profiles.active=test").close();
    }

    private static ConfigurableApplicationContext start(String keys, String index, String... more) {
        SpringApplication application = new SpringApplication(ClinicApplication.class);
        application.setDefaultProperties(Map.of(
                "server.port",
                "0",
                "server.address",
                "127.0.0.1",
                "spring.datasource.url",
                database.getJdbcUrl(),
                "spring.datasource.username",
                String.valueOf(database.getUsername()),
                "spring.datasource.password",
                String.valueOf(database.getPassword()),
                "spring.sql.init.mode",
                "always",
                "spring.sql.init.schema-locations",
                "classpath:clinic.sql,classpath:dev/ashlar/security/audit/schema-postgresql.sql",
                "spring.jpa.hibernate.ddl-auto",
                "validate",
                "ashlar.data.encryption.keyset",
                keys,
                "ashlar.data.encryption.index-keyset",
                index));
        return application.run(more);
    }

    private static void inTransaction(Consumer<EntityManager> work) {
        new TransactionTemplate(app.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(transaction -> work.accept(app.getBean(EntityManager.class)));
    }

    private static String create(String name, String diagnosis, String email) throws Exception {
        return create(app, name, diagnosis, email);
    }

    private static String create(ConfigurableApplicationContext where, String name, String diagnosis, String email)
            throws Exception {
        String body = JSON.writeValueAsString(new ClinicApplication.Patient(null, name, diagnosis, email));
        return JSON.readTree(send(where, "POST", "/patients", body).body())
                .path("id")
                .asString();
    }

    private static JsonNode get(String id) throws Exception {
        return get(app, id);
    }

    private static JsonNode get(ConfigurableApplicationContext where, String id) throws Exception {
        return JSON.readTree(send(where, "GET", "/patients/" + id, null).body());
    }

    private static List<String> found(ConfigurableApplicationContext where, String email) throws Exception {
        return JSON.readTree(
                        send(where, "GET", "/patients?email=" + email, null).body())
                .valueStream()
                .map(patient -> patient.path("id").asString())
                .toList();
    }

    private static HttpResponse<String> send(
            ConfigurableApplicationContext where, String method, String path, String body) throws Exception {
        int port = ((WebServerApplicationContext) where).getWebServer().getPort();
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Content-Type", "application/json")
                        .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String dump() {
        return jdbc().queryForList("select p::text from patient p", String.class)
                .toString();
    }

    private static String stored(String column, String id) {
        return jdbc().queryForObject(
                        "select " + column + " from patient where id = ?", String.class, UUID.fromString(id));
    }

    private static String keyId(String id) {
        return stored("diagnosis", id).split(":")[1];
    }

    private static JdbcTemplate jdbc() {
        return app.getBean(JdbcTemplate.class);
    }
}
