package dev.ashlar.observability.autoconfigure.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ashlar.observability.RequestLog;
import io.micrometer.context.ContextRegistry;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.userdetails.MapReactiveUserDetailsService;
import org.springframework.security.core.userdetails.ReactiveUserDetailsService;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

/** The same, on WebFlux. */
class WebFluxRequestLogIntegrationTests extends RequestLineContract {

    private static final AtomicBoolean HANGING = new AtomicBoolean();
    private static final CountDownLatch ASKED = new CountDownLatch(1);
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String ADA =
            "Basic " + Base64.getEncoder().encodeToString("ada:lovelace".getBytes(StandardCharsets.UTF_8));

    @Override
    SpringApplication application() {
        SpringApplication application = new SpringApplication(App.class);
        application.setWebApplicationType(WebApplicationType.REACTIVE);
        return application;
    }

    @Override
    List<String> arguments() {
        return List.of("--ashlar.observability.body-log.enabled=true");
    }

    /** OBS-25. */
    @Test
    void tellsOfBodiesWithoutTheirSecrets(CapturedOutput output) throws Exception {
        HttpResponse<String> answer = CLIENT.send(
                request("/echo")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"name\":\"chair\",\"password\":\"hunter2\"}"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.body()).contains("hunter2");
        onlyLine(output, "/echo");
        assertThat(lines(output, "http.body"))
                .filteredOn(line -> line.at("/http/route").asString().equals("/echo"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.at("/http/request/body/content").asString())
                            .isEqualTo("{\"name\":\"chair\",\"password\":\"***\"}");
                    assertThat(line.at("/http/response/body/content").asString())
                            .isEqualTo("{\"name\":\"chair\",\"password\":\"***\"}");
                });
    }

    @Test
    void tellsOfBodiesOfProblems(CapturedOutput output) throws Exception {
        get("/missing-too");
        onlyLine(output, "/missing-too");
        assertThat(lines(output, "http.body"))
                .anySatisfy(line -> assertThat(
                                line.at("/http/response/body/content").asString())
                        .contains("NOT_FOUND", "/missing-too"));
    }

    /** OBS-08. */
    @Test
    void tellsTheTraceToTheLineAndTheClient(CapturedOutput output) throws Exception {
        HttpResponse<String> answer = get("/stream?traced", "X-Request-Id", "traced");
        assertThat(answer.headers().firstValue("X-Trace-Id")).contains(TRACE);
        assertThat(lineOf(output, "traced").at("/trace/id").asString()).isEqualTo(TRACE);
    }

    @Test
    void tellsWhyARequestFailed(CapturedOutput output) throws Exception {
        HttpResponse<String> response = get("/missing");
        JsonNode line = onlyLine(output, "/missing");
        assertThat(line.at("/problem/code").asString()).isEqualTo("NOT_FOUND");
        assertThat(JSON.readTree(response.body()).get("requestId").asString())
                .isEqualTo(line.at("/request/id").asString());
    }

    @Test
    void tellsOfAClientThatDoesNotWait(CapturedOutput output) throws Exception {
        CompletableFuture<HttpResponse<String>> answer =
                CLIENT.sendAsync(request("/never").build(), BodyHandlers.ofString());
        assertThat(ASKED.await(1, TimeUnit.MINUTES)).isTrue();
        answer.cancel(true);
        JsonNode line = onlyLine(output, "/never");
        assertThat(line.at("/http/status").asInt()).isEqualTo(499);
        assertThat(line.at("/http/aborted").asBoolean()).isTrue();
        assertThat(line.at("/http/route").asString()).isEqualTo("/never");
    }

    /** OBS-03: who may not is known. */
    @Test
    void tellsWhoIsRefused(CapturedOutput output) throws Exception {
        assertThat(get("/secured/admin", HttpHeaders.AUTHORIZATION, ADA).statusCode())
                .isEqualTo(403);
        assertThat(onlyLine(output, "/secured/admin").at("/user/id").asString()).isEqualTo("ada");
    }

    @Test
    void tellsOfWhatIsDoneInOtherThreads(CapturedOutput output) throws Exception {
        get("/elsewhere", "X-Request-Id", "elsewhere");
        JsonNode line = onlyLine(output, "/elsewhere");
        assertThat(line.at("/task/done").asBoolean()).isTrue();
        assertThat(lines(output, "chat"))
                .singleElement()
                .satisfies(said -> assertThat(said.at("/request/id").asString()).isEqualTo("elsewhere"));
    }

    @Test
    void countsAllOfAStream(CapturedOutput output) throws Exception {
        assertThat(get("/stream").body()).hasSize(3000);
        assertThat(onlyLine(output, "/stream").at("/bytes_out").asInt()).isEqualTo(3000);
    }

    @Test
    void tellsOfWhatAFilterRefuses(CapturedOutput output) throws Exception {
        get("/refused");
        JsonNode line = onlyLine(output, "/refused");
        assertThat(line.at("/http/status").asInt()).isEqualTo(403);
        assertThat(line.at("/http/route").asString()).isEqualTo("UNMATCHED");
    }

    /** Spring Boot would wait for it as long as it takes. */
    @Test
    void aReactiveIndicatorThatDoesNotAnswerIsDown() {
        HANGING.set(true);
        await().until(() -> get("/actuator/health").statusCode() == 503);
        HANGING.set(false);
        await().until(() -> get("/actuator/health").statusCode() == 200);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EnableWebFluxSecurity
    @Import(Orders.class)
    static class App {

        /** What a tracer does with Micrometer's context propagation. */
        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        WebFilter tracer() {
            ContextRegistry.getInstance()
                    .registerThreadLocalAccessor(
                            "trace",
                            () -> MDC.get("traceId"),
                            trace -> MDC.put("traceId", trace),
                            () -> MDC.remove("traceId"));
            return (exchange, chain) -> exchange.getRequest().getQueryParams().containsKey("traced")
                    ? chain.filter(exchange).contextWrite(context -> context.put("trace", TRACE))
                    : chain.filter(exchange);
        }

        @Bean
        SecurityWebFilterChain secured(ServerHttpSecurity http) {
            return http.securityMatcher(ServerWebExchangeMatchers.pathMatchers("/secured/**"))
                    .authorizeExchange(rules -> rules.anyExchange().hasRole("ADMIN"))
                    .httpBasic(Customizer.withDefaults())
                    .build();
        }

        @Bean
        ReactiveUserDetailsService users() {
            return new MapReactiveUserDetailsService(User.withUsername("ada")
                    .password("{noop}lovelace")
                    .roles("USER")
                    .build());
        }

        @Bean
        ReactiveHealthIndicator partner() {
            return () -> HANGING.get() ? Mono.never() : Mono.just(Health.up().build());
        }

        @Bean
        @Order(0)
        WebFilter refusal() {
            return (exchange, chain) -> {
                if (!exchange.getRequest().getPath().value().equals("/refused")) {
                    return chain.filter(exchange);
                }
                exchange.getResponse().setRawStatusCode(403);
                return exchange.getResponse().setComplete();
            };
        }
    }

    @RestController
    static class Orders extends SharedOrders {

        private static final Logger LOG = LoggerFactory.getLogger("chat");

        @GetMapping("/elsewhere")
        Mono<String> elsewhere() {
            return Mono.fromSupplier(() -> {
                        RequestLog.add("task.done", true);
                        LOG.info("working");
                        return "done";
                    })
                    .subscribeOn(Schedulers.boundedElastic());
        }

        @GetMapping("/never")
        Mono<String> never() {
            return Mono.<String>never().doOnSubscribe(asked -> ASKED.countDown());
        }

        @PostMapping("/echo")
        Mono<Map<String, Object>> echo(@RequestBody Map<String, Object> body) {
            return Mono.just(body);
        }

        @GetMapping("/stream")
        Flux<String> stream() {
            return Flux.range(0, 3000).map(i -> "x");
        }
    }
}
