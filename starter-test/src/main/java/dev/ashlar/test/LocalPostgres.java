package dev.ashlar.test;

import dev.ashlar.test.postgres.OnMissingDatasourceUrl;
import dev.ashlar.test.postgres.PostgresServer;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/**
 * Runs an application on a PostgreSQL of its own whose data outlives the run, with nothing to install:
 *
 * <pre>{@code
 * public static void main(String[] args) {
 *     SpringApplication.from(BookshopApplication::main).with(LocalPostgres.class).run(args);
 * }
 * }</pre>
 *
 * <p>The data lies in {@code .ashlar/postgres} of the working directory. When {@code spring.datasource.url} (or
 * {@code SPRING_DATASOURCE_URL}) is set, that database is used and none is started. Once the application is ready, the
 * log tells where to look.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LocalPostgresProperties.class)
@Import(LocalRunConfiguration.class)
public class LocalPostgres {

    @Configuration(proxyBeanMethods = false)
    @Conditional(OnMissingDatasourceUrl.class)
    @ConditionalOnBooleanProperty(name = "ashlar.test.postgres.enabled", matchIfMissing = true)
    static class Server {

        @Bean
        PostgresServer localPostgresServer(LocalPostgresProperties properties) {
            return PostgresServer.keptIn(properties.dataDirectory(), properties.port(), properties.startTimeout());
        }

        @Bean
        JdbcConnectionDetails localPostgresConnectionDetails(PostgresServer server, Environment environment) {
            return server.database(databaseName(environment.getProperty("spring.application.name", "application")));
        }

        private static String databaseName(String application) {
            return application.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        }
    }
}
