package dev.ashlar.observability.autoconfigure.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.Filter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.bind.annotation.RestController;

/** On Tomcat without any other starter, so that pages for errors are those of Spring Boot and the server tells of what is thrown. */
class PlainRequestLogIntegrationTests extends ServletRequestLineContract {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Override
    SpringApplication application() {
        return new SpringApplication(App.class);
    }

    @Override
    List<String> arguments() {
        return List.of();
    }

    /** OBS-08. */
    @Test
    void theServerTellsOfAFailureWithTheIdsOfRequestAndTrace(CapturedOutput output) throws Exception {
        get("/broken", "X-Request-Id", "failing");
        assertThat(lineOf(output, "failing").at("/trace/id").asString()).isEqualTo(TRACE);
        await().untilAsserted(() -> assertThat(output.getOut().lines())
                .filteredOn(line -> line.contains("Servlet.service()") && line.contains("\"failing\""))
                .singleElement()
                .asString()
                .contains("\"trace\":{\"id\":\"" + TRACE + "\"}"));
        assertThat(output.getOut()).doesNotContain("labels");
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            excludeName = {
                "dev.ashlar.errors.autoconfigure.servlet.ServletErrorsAutoConfiguration",
                "dev.ashlar.errors.autoconfigure.tomcat.TomcatErrorsAutoConfiguration",
                "dev.ashlar.errors.autoconfigure.security.SecurityErrorsAutoConfiguration"
            })
    @Import({Orders.class, Refusals.class})
    static class App {

        /** What the observation of a request does where there is a tracer. */
        @Bean
        FilterRegistrationBean<Filter> tracer() {
            var registration = new FilterRegistrationBean<Filter>((request, response, chain) -> {
                try (MDC.MDCCloseable scope = MDC.putCloseable("traceId", TRACE)) {
                    chain.doFilter(request, response);
                }
            });
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
            return registration;
        }
    }

    @RestController
    static class Orders extends SharedOrders {}
}
