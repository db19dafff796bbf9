package dev.ashlar.errors.app;

import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.config.CorsRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

/** The controllers of the servlet application on WebFlux; not found by the other one's component scan. */
@EnableAutoConfiguration(
        exclude = {
            DataSourceAutoConfiguration.class,
            HibernateJpaAutoConfiguration.class,
            DataJpaRepositoriesAutoConfiguration.class
        })
@Import({
    BodyController.class,
    BookingController.class,
    DozenController.class,
    ItemController.class,
    LenientController.class,
    FailureController.class,
    HostileController.class,
    ReturningController.class,
    WithdrawalController.class,
    Withdrawals.class,
    ReactiveController.class
})
class ReactiveApplication {

    @Bean
    WebFilter failingFilter() {
        return (exchange, chain) -> switch (exchange.getRequest().getPath().value()) {
            case "/filter/boom" -> throw new IllegalStateException("secret of the filter");
            case "/filter/error" -> Mono.error(new IllegalStateException("secret of the filter"));
            case "/filter/bare-401" -> {
                exchange.getResponse().getHeaders().set("WWW-Authenticate", "Bearer");
                exchange.getResponse().setStatusCode(HttpStatus.UNAUTHORIZED);
                yield Mono.empty();
            }
            case "/filter/complete" -> {
                exchange.getResponse().setStatusCode(HttpStatus.CONFLICT);
                yield exchange.getResponse().setComplete();
            }
            default -> chain.filter(exchange);
        };
    }

    @Bean
    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .POST(
                        "/functional/lines",
                        request -> request.bodyToMono(ItemController.Line.class)
                                .flatMap(line -> ServerResponse.ok().bodyValue(line)))
                .GET("/functional/boom", request -> {
                    throw new IllegalStateException("secret of the function");
                })
                .GET("/functional/bare", request -> ServerResponse.status(409).build())
                .build();
    }

    @Bean
    WebFluxConfigurer corsConfigurer() {
        return new WebFluxConfigurer() {
            @Override
            public void addCorsMappings(CorsRegistry registry) {
                registry.addMapping("/cors").allowedOrigins("https://good.example");
            }
        };
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
