package dev.ashlar.observability.autoconfigure.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

class KafkaHealthTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    HealthContributorRegistryAutoConfiguration.class, HealthAutoConfiguration.class));

    @Test
    void isDegradedWhereNobodyAnswers() {
        runner.withUserConfiguration(NoBroker.class).run(context -> {
            var kafka = (HealthIndicator)
                    context.getBean(HealthContributorRegistry.class).getContributor("kafka");
            assertThat(Objects.requireNonNull(Objects.requireNonNull(kafka).health())
                            .getStatus())
                    .isEqualTo(TimelyHealth.DEGRADED);
        });
    }

    @Test
    void isNotAskedWhereItIsSwitchedOffOrNotThere() {
        runner.withUserConfiguration(NoBroker.class)
                .withPropertyValues("management.health.kafka.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean("kafka"));
        runner.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("kafka"));
        runner.withClassLoader(new FilteredClassLoader("org.springframework.kafka", "org.apache.kafka"))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("kafka"));
    }

    @Test
    void noClientIsMadeWhenTheApplicationHasEnded() {
        KafkaCheck check = new KafkaCheck(new KafkaAdmin(Map.of("bootstrap.servers", "127.0.0.1:9")));
        check.destroy();
        assertThatIllegalStateException().isThrownBy(check::check).withMessage("The application has ended");
    }

    @Configuration(proxyBeanMethods = false)
    static class NoBroker {

        /** On a port at which nobody listens. */
        @Bean
        KafkaAdmin admin() throws IOException {
            try (ServerSocket closed = new ServerSocket(0)) {
                return new KafkaAdmin(Map.of("bootstrap.servers", "127.0.0.1:" + closed.getLocalPort()));
            }
        }
    }
}
