package dev.ashlar.observability.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.observability.autoconfigure.health.HealthAutoConfiguration;
import dev.ashlar.observability.autoconfigure.logging.LoggingAutoConfiguration;
import dev.ashlar.observability.autoconfigure.request.RequestContextAutoConfiguration;
import dev.ashlar.observability.autoconfigure.request.RequestLogAutoConfiguration;
import dev.ashlar.observability.redaction.Redactor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class ObservabilityAutoConfigurationTests {

    private final WebApplicationContextRunner web = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    LoggingAutoConfiguration.class,
                    RequestLogAutoConfiguration.class,
                    RequestContextAutoConfiguration.class,
                    HealthContributorRegistryAutoConfiguration.class,
                    HealthAutoConfiguration.class));

    @Test
    void tellsOfRequestsAndHealthWithoutAnythingBeingSet() {
        web.run(context -> assertThat(context)
                .hasNotFailed()
                .hasBean("ashlarRequestLine")
                .hasBean("ashlarTimelyHealth")
                .hasBean("ashlarOutgoingCalls"));
    }

    @Test
    void tellsOfNoRequestWhereItIsSwitchedOff() {
        web.withPropertyValues("ashlar.observability.request-log.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean("ashlarRequestLine"));
    }

    @Test
    void tellsOfNoRequestWhereThereIsNone() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(RequestLogAutoConfiguration.class))
                .run(context -> assertThat(context).doesNotHaveBean("ashlarRequestLine"));
    }

    @Test
    void doesWithoutClientsProblemsAndTomcat() {
        web.withClassLoader(new FilteredClassLoader(
                        "org.springframework.boot.restclient", "dev.ashlar.errors", "org.apache.catalina"))
                .run(context -> assertThat(context).hasNotFailed().hasBean("ashlarRequestLine"));
    }

    @Test
    void leavesHealthAloneWhereItIsSwitchedOff() {
        web.withPropertyValues("ashlar.observability.health.enabled=false")
                .run(context -> assertThat(context)
                        .hasSingleBean(HealthContributorRegistry.class)
                        .doesNotHaveBean("ashlarTimelyHealth"));
    }

    @Test
    void refusesADeadlineThatIsNone() {
        web.withPropertyValues("ashlar.observability.health.deadline=0s")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("deadline"));
    }

    @Test
    void refusesANegativeInterval() {
        web.withPropertyValues("ashlar.observability.request-log.probe-interval=-1s")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("probe-interval"));
    }

    @Test
    void goesByTheApplicationsOwnRedactor() {
        web.withUserConfiguration(OwnRedactor.class)
                .run(context ->
                        assertThat(context).hasSingleBean(Redactor.class).hasBean("own"));
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnRedactor {

        @Bean
        Redactor own() {
            return new Redactor() {
                @Override
                public boolean isSecret(String name) {
                    return false;
                }

                @Override
                public String redact(String text) {
                    return text;
                }

                @Override
                public @Nullable Object redact(String name, @Nullable Object value) {
                    return value;
                }
            };
        }
    }
}
