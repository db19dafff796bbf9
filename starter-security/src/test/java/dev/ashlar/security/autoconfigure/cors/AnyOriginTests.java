package dev.ashlar.security.autoconfigure.cors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.security.autoconfigure.failure.FailureTexts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

/** SEC-49: never every page with the credentials of whoever looks at it. */
class AnyOriginTests {

    private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(CorsAutoConfiguration.class))
            .withPropertyValues("ashlar.security.cors.allow-credentials=true");

    @ParameterizedTest
    @CsvSource({
        "allowed-origins, *",
        "allowed-origins, null",
        "allowed-origin-patterns, null",
        "allowed-origin-patterns, *",
        "allowed-origin-patterns, https://*",
        "allowed-origin-patterns, *://*:[*]",
        "allowed-origin-patterns, https://*.*"
    })
    void refusesToStartWithCredentialsForEveryPage(String property, String origin) {
        runner.withPropertyValues("ashlar.security.cors." + property + "=" + origin)
                .run(context -> assertThat(FailureTexts.of(context.getStartupFailure()))
                        .contains("ashlar.security.cors." + property)
                        .contains("set ashlar.security.cors.allow-credentials=false"));
    }

    @ParameterizedTest
    @CsvSource({"allowed-origins, https://shop.example.com", "allowed-origin-patterns, https://*.example.com"})
    void startsWithCredentialsForPagesThatAreNamed(String property, String origin) {
        runner.withPropertyValues("ashlar.security.cors." + property + "=" + origin)
                .run(context -> assertThat(context).hasNotFailed());
    }
}
