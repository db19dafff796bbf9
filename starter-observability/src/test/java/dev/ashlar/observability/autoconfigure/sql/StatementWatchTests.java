package dev.ashlar.observability.autoconfigure.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.zaxxer.hikari.HikariDataSource;
import dev.ashlar.observability.RequestLog;
import dev.ashlar.observability.sql.RepeatedStatementException;
import dev.ashlar.test.postgres.FreshDatabase;
import java.lang.reflect.Method;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestContextManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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
                    "ashlar.observability.sql.repetition-pause=1h",
                    "spring.datasource.url=" + DATABASE.getJdbcUrl(),
                    "spring.datasource.username=" + DATABASE.getUsername(),
                    "spring.datasource.password=" + DATABASE.getPassword());

    private final Logger logger = (Logger) LoggerFactory.getLogger("dev.ashlar.observability.sql");
    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

    @BeforeEach
    void listen() {
        appender.start();
        logger.addAppender(appender);
    }

    @AfterEach
    void leave() {
        logger.detachAppender(appender);
    }

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
    void warnsOfASlowStatementWithoutItsValues() {
        with(
                database -> database.queryForList("SELECT pg_sleep(?), 'QSECRET', 12345", 0.05),
                "ashlar.observability.sql.slow-threshold=40ms");
        assertThat(told())
                .contains("Slow statement")
                .contains("StatementWatchTests.java:")
                .contains("SELECT pg_sleep(?), ?, ?")
                .doesNotContain("QSECRET", "12345");
    }

    @Test
    void saysNothingOfAQuickStatement() {
        with(database -> database.queryForList("SELECT 1"), "ashlar.observability.sql.slow-threshold=1h");
        assertThat(told()).doesNotContain("Slow statement");
    }

    /** OBS-29. */
    @Test
    void warnsOnceOfAQueryThatRunsAgainAndAgain() {
        with(database -> {
            RequestLog log = new RequestLog("r");
            try (RequestLog.Scope scope = log.open()) {
                repeat(database, 20);
                log.end("/orders");
            }
        });
        assertThat(told().split("N\\+1: SELECT count\\(\\*\\) FROM pg_class WHERE relpages = \\? x20 at "))
                .hasSize(2);
        assertThat(told()).contains("join fetch").contains("/orders");
    }

    @Test
    void warnsOfRepetitionInATransactionOutsideOfRequests() {
        runner.run(context -> new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> repeat(context.getBean(JdbcTemplate.class), 6)));
        assertThat(told()).contains("x6 at ");
    }

    @Test
    void saysNothingBelowTheThresholdOrWhereItIsIgnored() {
        Consumer<JdbcTemplate> four = database -> inRequest(() -> repeat(database, 4));
        with(four);
        Consumer<JdbcTemplate> ten = database -> inRequest(() -> repeat(database, 10));
        with(ten, "ashlar.observability.sql.on-repetition=ignore");
        assertThat(told()).doesNotContain("N+1");
    }

    /** OBS-31. */
    @Test
    void refusesRepetitionWhereTestsAskForIt() {
        with(
                database -> assertThatThrownBy(() -> inRequest(() -> repeat(database, 20)))
                        .isInstanceOf(RepeatedStatementException.class)
                        .hasMessageContaining("SELECT count(*) FROM pg_class WHERE relpages = ?")
                        .hasMessageContaining("StatementWatchTests.java:"),
                "ashlar.observability.sql.on-repetition=fail");
    }

    /** OBS-31: whoever catches what the query throws, the test fails. */
    @Test
    void failsATestInWhichRepetitionWasRefused() throws Exception {
        TestContextManager tests = new TestContextManager(CaughtRepetition.class);
        CaughtRepetition test = new CaughtRepetition();
        Method method = CaughtRepetition.class.getDeclaredMethod("test");
        tests.prepareTestInstance(test);
        assertThatCode(() -> tests.afterTestMethod(test, method, null)).doesNotThrowAnyException();
        test.test();
        assertThatThrownBy(() -> tests.afterTestMethod(test, method, null))
                .isInstanceOf(RepeatedStatementException.class)
                .hasMessageContaining("SELECT count(*) FROM pg_class WHERE relpages = ? x5")
                .hasMessageContaining("StatementWatchTests.java:");
        assertThatCode(() -> tests.afterTestMethod(test, method, null)).doesNotThrowAnyException();
    }

    @Test
    void saysNothingOfWhatNoOtherQueryCouldFind() {
        with(database -> inRequest(() -> {
            for (int i = 0; i < 20; i++) {
                database.queryForObject("SELECT txid_current()", Long.class);
                database.queryForList("SELECT relname FROM pg_class ORDER BY oid OFFSET " + i + " LIMIT 1");
                database.queryForList("SELECT oid FROM pg_class WHERE relpages = " + i + " FOR UPDATE SKIP LOCKED");
            }
        }));
        assertThat(told()).doesNotContain("N+1");
    }

    /** OBS-28. */
    @Test
    void saysHowManyRowsASlowStatementReadOrChanged() {
        String slow = "ashlar.observability.sql.slow-threshold=0ms";
        with(database -> inRequest(() -> database.queryForList("SELECT generate_series(1, 7)")), slow);
        with(
                database -> {
                    database.execute("CREATE TABLE changed AS SELECT generate_series(1, 3) AS n");
                    database.update("UPDATE changed SET n = 0");
                    database.batchUpdate("UPDATE changed SET n = ?", List.of(new Object[] {1}, new Object[] {2}));
                },
                slow);
        with(
                database -> inRequest(() -> database.query("SELECT generate_series(1, 9)", rows -> {
                    assertThat(rows.next()).isTrue();
                    return rows.getInt(1);
                })),
                slow);
        assertThat(told()).contains("db.rows=\"7\"", "db.rows=\"3\"", "db.rows=\"6\"", "db.rows=\"1\"");
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
        runner.withPropertyValues("ashlar.observability.sql.repetition-pause=0s")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("repetition-pause"));
        runner.withPropertyValues("ashlar.observability.sql.repetition-threshold=1")
                .run(context ->
                        assertThat(context).getFailure().rootCause().hasMessageContaining("repetition-threshold"));
        runner.withPropertyValues("ashlar.observability.sql.slow-threshold=-1ms")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("slow-threshold"));
    }

    private String told() {
        return appender.list.stream()
                .map(event -> event.getKeyValuePairs() + " " + event.getFormattedMessage())
                .collect(Collectors.joining("\n"));
    }

    private void with(Consumer<JdbcTemplate> work, String... properties) {
        runner.withPropertyValues(properties).run(context -> work.accept(context.getBean(JdbcTemplate.class)));
    }

    private static void repeat(JdbcTemplate database, int times) {
        for (int i = 0; i < times; i++) {
            database.queryForObject("SELECT count(*) FROM pg_class WHERE relpages = " + i, Integer.class);
        }
    }

    /** A test of somebody's, with a server's habit of telling nobody. */
    @SpringBootTest(
            classes = Database.class,
            webEnvironment = SpringBootTest.WebEnvironment.NONE,
            properties = {"ashlar.observability.sql.on-repetition=fail", "ashlar.observability.sql.repetition-pause=1h"
            })
    static class CaughtRepetition {

        @Autowired
        private JdbcTemplate database;

        void test() {
            assertThatThrownBy(() -> inRequest(() -> repeat(database, 5))).isInstanceOf(RuntimeException.class);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        SqlAutoConfiguration.class,
        DataSourceAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class
    })
    static class Database {

        @Bean
        JdbcConnectionDetails connection() {
            return DATABASE;
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
