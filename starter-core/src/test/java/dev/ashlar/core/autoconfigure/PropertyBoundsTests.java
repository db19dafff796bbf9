package dev.ashlar.core.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.core.autoconfigure.deprecation.DeprecationAutoConfiguration;
import dev.ashlar.core.autoconfigure.idempotency.IdempotencyAutoConfiguration;
import dev.ashlar.core.autoconfigure.page.PageAutoConfiguration;
import dev.ashlar.core.autoconfigure.request.RequestContextAutoConfiguration;
import dev.ashlar.core.autoconfigure.time.TimeAutoConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;

class PropertyBoundsTests {

    private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    TimeAutoConfiguration.class,
                    RequestContextAutoConfiguration.class,
                    WebMvcAutoConfiguration.class,
                    PageAutoConfiguration.class,
                    DeprecationAutoConfiguration.class,
                    IdempotencyAutoConfiguration.class));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ashlar.core.idempotency.expiry=0s",
                "ashlar.core.idempotency.expiry=-1s",
                "ashlar.core.idempotency.max-key-length=0",
                "ashlar.core.idempotency.max-request-size=-1B",
                "ashlar.core.idempotency.max-request-size=2GB",
                "ashlar.core.idempotency.max-response-size=-1B",
                "ashlar.core.idempotency.memory.max-entries=0",
                "ashlar.core.pages.first-page=-1",
                "ashlar.core.deprecation.max-clients=-1"
            })
    void refusesAtTheStartWhatMeansNothing(String setting) {
        String property = setting.substring(0, setting.indexOf('='));
        runner.withPropertyValues(setting)
                .run(context ->
                        assertThat(context).getFailure().rootCause().hasMessageStartingWith(property + " must be"));
    }
}
