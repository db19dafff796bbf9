package dev.ashlar.security.autoconfigure.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.security.autoconfigure.headers.HeadersAutoConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

/** Settings that would switch a protection off, or match nothing, without anybody having meant it. */
class EdgePropertiesTests {

    private final WebApplicationContextRunner runner =
            Starts.RUNNER.withConfiguration(AutoConfigurations.of(HeadersAutoConfiguration.class));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ashlar.security.cors.max-age=-1s",
                "ashlar.security.cors.paths=books",
                "ashlar.security.cors.allowed-methods=get",
                "ashlar.security.headers.hsts.max-age=-1s",
                "ashlar.security.headers.content-security-policy=",
                "ashlar.security.https.pages=docs",
                "ashlar.security.docs.paths=docs",
                "ashlar.security.docs.content-security-policy=",
                "ashlar.security.hosts=https://api.example.com/",
                "ashlar.security.probes.paths=livez"
            })
    void areRefused(String property) {
        runner.withPropertyValues(property)
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("ashlar.security"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ashlar.security.hosts=api.example.com,*.example.org,localhost:8080,[::1]",
                "ashlar.security.cors.allowed-methods=GET,POST",
                "ashlar.security.cors.allowed-methods=*",
                "ashlar.security.headers.permissions-policy="
            })
    void areTakenWhereTheyAreMeantSo(String property) {
        runner.withPropertyValues(property).run(context -> assertThat(context).hasNotFailed());
    }
}
