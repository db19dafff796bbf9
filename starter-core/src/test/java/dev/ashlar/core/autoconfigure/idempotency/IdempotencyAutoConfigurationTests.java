package dev.ashlar.core.autoconfigure.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.core.autoconfigure.request.RequestContextAutoConfiguration;
import dev.ashlar.core.autoconfigure.time.TimeAutoConfiguration;
import dev.ashlar.core.idempotency.IdempotencyOutcome;
import dev.ashlar.core.idempotency.IdempotencyStore;
import dev.ashlar.core.idempotency.Idempotent;
import dev.ashlar.test.autoconfigure.TestPostgresAutoConfiguration;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

class IdempotencyAutoConfigurationTests {

    private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    TimeAutoConfiguration.class,
                    RequestContextAutoConfiguration.class,
                    WebMvcAutoConfiguration.class,
                    IdempotencyAutoConfiguration.class));

    private final WebApplicationContextRunner withDatabase = runner.withConfiguration(AutoConfigurations.of(
            TestPostgresAutoConfiguration.class,
            DataSourceAutoConfiguration.class,
            DataSourceTransactionManagerAutoConfiguration.class));

    @Test
    void keepsKeysInMemoryWithoutADatabase() {
        runner.run(context -> assertThat(context).hasSingleBean(MemoryIdempotencyStore.class));
        withDatabase
                .withClassLoader(new FilteredClassLoader(JdbcTemplate.class))
                .run(context -> assertThat(context).hasSingleBean(MemoryIdempotencyStore.class));
    }

    @Test
    void keepsKeysInTheOneDatabase() {
        withDatabase.run(context ->
                assertThat(context).hasSingleBean(IdempotencyStore.class).hasSingleBean(JdbcIdempotencyStore.class));
    }

    @Test
    void keepsKeysWhereTheApplicationSays() {
        withDatabase
                .withPropertyValues("ashlar.core.idempotency.store=memory")
                .run(context -> assertThat(context).hasSingleBean(MemoryIdempotencyStore.class));
        runner.withPropertyValues("ashlar.core.idempotency.store=jdbc").run(context -> {
            assertThat(context).hasFailed();
            assertThat(analysis(context.getStartupFailure()).getDescription()).contains("one DataSource");
        });
    }

    @Test
    void backsOffWhenApplicationDefinesItsOwnStore() {
        withDatabase
                .withBean("own", IdempotencyStore.class, () -> (request, work) -> new IdempotencyOutcome.InUse())
                .run(context -> assertThat(context)
                        .hasSingleBean(IdempotencyStore.class)
                        .hasBean("own"));
    }

    @Test
    void isSwitchedOffByProperty() {
        runner.withPropertyValues("ashlar.core.idempotency.enabled=false")
                .run(context -> assertThat(context)
                        .doesNotHaveBean(IdempotencyStore.class)
                        .doesNotHaveBean(IdempotentHandlerAdapter.class));
    }

    @Test
    void namesTheScriptWhenTheTableIsMissing() {
        withDatabase.withBean(Plain.class).run(context -> assertThat(context).hasNotFailed());
        withDatabase.withBean(Annotated.class).run(context -> {
            assertThat(context).hasFailed();
            assertThat(analysis(context.getStartupFailure()).getAction())
                    .contains("schema-postgresql.sql", "initialize-schema=always");
        });
    }

    @Test
    void createsTheTableByProperty() {
        withDatabase
                .withBean(Annotated.class)
                .withPropertyValues("ashlar.core.idempotency.jdbc.initialize-schema=always")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    JdbcTemplate jdbc = new JdbcTemplate(context.getBean(DataSource.class));
                    assertThat(jdbc.queryForObject("SELECT count(*) FROM idempotency_keys", Integer.class))
                            .isZero();
                });
    }

    @Test
    void refusesHandlersThatAnswerLater() {
        runner.withBean(Later.class).run(context -> {
            assertThat(context).hasFailed();
            assertThat(analysis(context.getStartupFailure()).getDescription()).contains("Later", "asynchronously");
        });
    }

    @Test
    void refusesHandlersThatForgetAtOnce() {
        runner.withBean(Forgetful.class)
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasMessageContaining("Forgetful")
                        .hasMessageContaining("must be above 0"));
    }

    @Test
    void takesAllPostsByPropertyButThoseThatAnswerLater() {
        runner.withBean(Plain.class)
                .withPropertyValues("ashlar.core.idempotency.all-posts=true")
                .run(context -> {
                    IdempotentHandlers handlers = context.getBean(IdempotentHandlers.class);
                    assertThat(handlers.rule(Plain.handler("create")).active()).isTrue();
                    assertThat(handlers.rule(Plain.handler("createLater")).active())
                            .isFalse();
                });
    }

    private static FailureAnalysis analysis(Throwable failure) {
        FailureAnalysis analysis = new IdempotencyStartFailureAnalyzer().analyze(failure);
        assertThat(analysis).isNotNull();
        return analysis;
    }

    @RestController
    static class Annotated {

        @PostMapping("/annotated")
        @Idempotent
        String create() {
            return "";
        }
    }

    @RestController
    static class Forgetful {

        @PostMapping("/forgetful")
        @Idempotent(expiry = "0s")
        String create() {
            return "";
        }
    }

    @RestController
    static class Later {

        @PostMapping("/later")
        @Idempotent
        Callable<String> create() {
            return () -> "";
        }
    }

    @RestController
    static class Plain {

        @PostMapping("/plain")
        String create() {
            return "";
        }

        @PostMapping("/plain/later")
        ResponseEntity<StreamingResponseBody> createLater() {
            return ResponseEntity.ok(output -> {});
        }

        static HandlerMethod handler(String method) throws NoSuchMethodException {
            return new HandlerMethod(new Plain(), Plain.class.getDeclaredMethod(method));
        }
    }
}
