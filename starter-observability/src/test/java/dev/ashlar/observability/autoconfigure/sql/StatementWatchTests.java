package dev.ashlar.observability.autoconfigure.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.ashlar.observability.RequestLog;
import dev.ashlar.observability.sql.RepeatedStatementException;
import dev.ashlar.test.postgres.FreshDatabase;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ExtendWith(OutputCaptureExtension.class)
class StatementWatchTests {

    private static final FreshDatabase DATABASE = FreshDatabase.create();

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    SqlAutoConfiguration.class,
                    DataSourceAutoConfiguration.class,
                    DataSourceTransactionManagerAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    JdbcClientAutoConfiguration.class))
            .withPropertyValues(
                    "spring.datasource.url=" + DATABASE.getJdbcUrl(),
                    "spring.datasource.username=" + DATABASE.getUsername(),
                    "spring.datasource.password=" + DATABASE.getPassword());

    @AfterAll
    static void drop() throws Exception {
        DATABASE.close();
    }

    @Test
    void addsStatementsToTheLineOfTheRequest() {
        with(database -> {
            RequestLog log = new RequestLog("r");
            try (RequestLog.Scope scope = log.open()) {
                database.queryForObject("SELECT 1", Integer.class);
                database.batchUpdate("SELECT ?", List.of(new Object[] {1}, new Object[] {2}));
            }
            assertThat(log.fields()).containsEntry("db.query_count", 2L).containsKey("db.time_ms");
        });
    }

    /** OBS-28. */
    @Test
    void warnsOfASlowStatementWithoutItsValues(CapturedOutput output) {
        with(
                database -> database.queryForList("SELECT pg_sleep(?), 'QSECRET', 12345", 0.05),
                "ashlar.observability.sql.slow-threshold=40ms");
        assertThat(output.getAll())
                .contains("Slow statement")
                .contains("StatementWatchTests.java:")
                .contains("SELECT pg_sleep(?), ?, ?")
                .doesNotContain("QSECRET", "12345");
    }

    @Test
    void saysNothingOfAQuickStatement(CapturedOutput output) {
        with(database -> database.queryForList("SELECT 1"), "ashlar.observability.sql.slow-threshold=1h");
        assertThat(output.getAll()).doesNotContain("Slow statement");
    }

    /** OBS-29. */
    @Test
    void warnsOnceOfAQueryThatRunsAgainAndAgain(CapturedOutput output) {
        with(database -> {
            RequestLog log = new RequestLog("r");
            try (RequestLog.Scope scope = log.open()) {
                repeat(database, 20);
                log.end("/orders");
            }
        });
        assertThat(output.getAll().split("N\\+1: SELECT \\? \\+ \\? x20 at ")).hasSize(2);
        assertThat(output.getAll()).contains("join fetch").contains("/orders");
    }

    @Test
    void warnsOfRepetitionInATransactionOutsideOfRequests(CapturedOutput output) {
        runner.run(context -> new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> repeat(context.getBean(JdbcTemplate.class), 6)));
        assertThat(output.getAll()).contains("x6 at ");
    }

    @Test
    void saysNothingBelowTheThresholdOrWhereItIsIgnored(CapturedOutput output) {
        Consumer<JdbcTemplate> four = database -> inRequest(() -> repeat(database, 4));
        with(four);
        Consumer<JdbcTemplate> ten = database -> inRequest(() -> repeat(database, 10));
        with(ten, "ashlar.observability.sql.on-repetition=ignore");
        assertThat(output.getAll()).doesNotContain("N+1");
    }

    /** OBS-31. */
    @Test
    void refusesRepetitionWhereTestsAskForIt() {
        with(
                database -> assertThatThrownBy(() -> inRequest(() -> repeat(database, 5)))
                        .isInstanceOf(RepeatedStatementException.class)
                        .hasMessageContaining("SELECT ? + ?")
                        .hasMessageContaining("StatementWatchTests.java:"),
                "ashlar.observability.sql.on-repetition=fail");
    }

    @Test
    void leavesThePoolAPool() {
        runner.run(context -> {
            DataSource source = context.getBean(DataSource.class);
            assertThat(source).isInstanceOf(HikariDataSource.class);
            assertThat(source.unwrap(HikariDataSource.class).getMaximumPoolSize())
                    .isEqualTo(10);
        });
    }

    @Test
    void watchesNothingWhereItIsSwitchedOff() {
        runner.withPropertyValues("ashlar.observability.sql.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(StatementWatch.class));
    }

    @Test
    void refusesThresholdsThatMakeNoSense() {
        runner.withPropertyValues("ashlar.observability.sql.repetition-threshold=1")
                .run(context ->
                        assertThat(context).getFailure().rootCause().hasMessageContaining("repetition-threshold"));
        runner.withPropertyValues("ashlar.observability.sql.slow-threshold=-1ms")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("slow-threshold"));
    }

    private void with(Consumer<JdbcTemplate> work, String... properties) {
        runner.withPropertyValues(properties).run(context -> work.accept(context.getBean(JdbcTemplate.class)));
    }

    private static void repeat(JdbcTemplate database, int times) {
        for (int i = 0; i < times; i++) {
            database.queryForObject("SELECT 1 + " + i, Integer.class);
        }
    }

    private static void inRequest(Runnable work) {
        RequestLog log = new RequestLog("r");
        try (RequestLog.Scope scope = log.open()) {
            work.run();
            log.end("/orders");
        }
    }
}
