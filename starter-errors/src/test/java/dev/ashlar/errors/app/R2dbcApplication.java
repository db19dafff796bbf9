package dev.ashlar.errors.app;

import dev.ashlar.errors.ConstraintPointers;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Runs the statement that it is sent, through Spring's client at {@code /client} and by the driver alone at {@code /driver}. */
@EnableAutoConfiguration(
        exclude = {
            DataSourceAutoConfiguration.class,
            HibernateJpaAutoConfiguration.class,
            DataJpaRepositoriesAutoConfiguration.class
        })
class R2dbcApplication {

    @Bean(destroyMethod = "close")
    EmbeddedPostgres postgres() throws IOException {
        return EmbeddedPostgres.builder().setLocaleConfig("locale", "C").start();
    }

    @Bean
    ConnectionFactory connectionFactory(EmbeddedPostgres postgres) {
        return new PostgresqlConnectionFactory(PostgresqlConnectionConfiguration.builder()
                .host("localhost")
                .port(postgres.getPort())
                .username("postgres")
                .password("postgres")
                .build());
    }

    @Bean
    ConstraintPointers constraintPointers() {
        Map<String, String> pointers = Map.of(
                "room.name", "/name",
                "room.beds", "/bedCount",
                "room_beds_check", "/bedCount",
                "stay_room_fkey", "/roomId");
        return name -> Optional.ofNullable(pointers.get(name));
    }

    @Bean
    RouterFunction<ServerResponse> routes(ConnectionFactory factory) {
        DatabaseClient client = DatabaseClient.create(factory);
        return RouterFunctions.route()
                .POST(
                        "/client",
                        request -> request.bodyToMono(String.class)
                                .flatMap(sql -> client.sql(sql).then())
                                .then(ServerResponse.ok().build()))
                .POST(
                        "/driver",
                        request -> request.bodyToMono(String.class)
                                .flatMap(sql -> Mono.usingWhen(
                                        factory.create(), connection -> run(connection, sql), Connection::close))
                                .then(ServerResponse.ok().build()))
                .build();
    }

    private static Mono<Void> run(Connection connection, String sql) {
        return Flux.from(connection.createStatement(sql).execute())
                .flatMap(result -> result.map(row -> row))
                .then();
    }
}
