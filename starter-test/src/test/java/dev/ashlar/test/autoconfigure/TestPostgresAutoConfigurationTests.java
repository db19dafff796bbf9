package dev.ashlar.test.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.test.postgres.FreshDatabase;
import dev.ashlar.test.postgres.PostgresServer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.Driver;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

class TestPostgresAutoConfigurationTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    FlywayAutoConfiguration.class,
                    TestPostgresAutoConfiguration.class));

    @Test
    void givesADatabaseThatFlywayMigrates() {
        runner.run(context -> assertThat(jdbc(context)
                        .sql("SELECT count(*) FROM book")
                        .query(Integer.class)
                        .single())
                .isZero());
    }

    @Test
    void givesEachContextADatabaseOfItsOwnOnOneServer() {
        runner.run(first -> runner.run(second -> {
            jdbc(first).sql("INSERT INTO book (title) VALUES ('Emma')").update();

            assertThat(jdbc(second).sql("SELECT title FROM book").query().listOfRows())
                    .isEmpty();
            assertThat(first.getBean(FreshDatabase.class).server())
                    .isSameAs(second.getBean(FreshDatabase.class).server());
        }));
    }

    @Test
    void removesTheDatabaseWithTheContext() {
        String[] name = new String[1];
        runner.run(context -> name[0] = context.getBean(FreshDatabase.class).name());

        JdbcConnectionDetails other = PostgresServer.shared().database("postgres");
        assertThat(JdbcClient.create(
                                new SimpleDriverDataSource(new Driver(), other.getJdbcUrl(), other.getUsername(), ""))
                        .sql("SELECT datname FROM pg_database")
                        .query(String.class)
                        .list())
                .contains("postgres")
                .doesNotContain(name[0]);
    }

    @Test
    void listensOnTheLoopbackInterfaceOnly() {
        runner.run(context -> assertThat(jdbc(context)
                        .sql("SHOW listen_addresses")
                        .query(String.class)
                        .single())
                .isEqualTo("localhost"));
    }

    @Test
    void countsABlankUrlAsNone() {
        runner.withPropertyValues("spring.datasource.url=")
                .run(context -> assertThat(context).hasSingleBean(FreshDatabase.class));
    }

    @Test
    void stepsAsideForAConfiguredUrl() {
        String url = PostgresServer.shared().database("own").getJdbcUrl();
        runner.withPropertyValues("spring.datasource.url=" + url, "spring.datasource.username=postgres")
                .run(context -> {
                    assertThat(context).hasNotFailed().doesNotHaveBean(FreshDatabase.class);
                    assertThat(context.getBean(JdbcConnectionDetails.class).getJdbcUrl())
                            .isEqualTo(url);
                });
    }

    @Test
    void isSwitchedOffByProperty() {
        runner.withPropertyValues("ashlar.test.postgres.enabled=false")
                .run(context -> assertThat(context)
                        .hasFailed()
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("Failed to determine a suitable driver class"));
    }

    @Test
    void backsOffWhenTheApplicationHasConnectionDetails() {
        JdbcConnectionDetails own = PostgresServer.shared().database("own");
        runner.withBean(JdbcConnectionDetails.class, () -> own)
                .run(context -> assertThat(context)
                        .doesNotHaveBean(FreshDatabase.class)
                        .hasSingleBean(JdbcConnectionDetails.class));
    }

    @Test
    void backsOffWhenTheApplicationHasADataSource() {
        JdbcConnectionDetails own = PostgresServer.shared().database("own");
        runner.withBean(
                        DataSource.class,
                        () -> new SimpleDriverDataSource(new Driver(), own.getJdbcUrl(), own.getUsername(), ""))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(FreshDatabase.class));
    }

    @Test
    void isAbsentWithoutJdbc() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(TestPostgresAutoConfiguration.class))
                .withClassLoader(new FilteredClassLoader(JdbcConnectionDetails.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("ashlarTestDatabase"));
    }

    private static JdbcClient jdbc(ApplicationContext context) {
        return JdbcClient.create(context.getBean(DataSource.class));
    }
}
