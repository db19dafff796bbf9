package dev.ashlar.errors.autoconfigure.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.origin.OriginTrackedValue;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;

@ExtendWith(OutputCaptureExtension.class)
class MisspeltKeysTests {

    private static final KnownKeys KEYS = new KnownKeys(
            Set.of("ashlar.core.cache.caches", "ashlar.core.cache.enabled", "ashlar.core.limits.max-list-length"));

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(KeyCheckAutoConfiguration.class));

    @Test
    void areToldWithTheirPlaceAndTheNearestKeyAndWithoutTheirValue(CapturedOutput output) {
        var origin = new TextResourceOrigin(
                new ClassPathResource("application.properties"), new TextResourceOrigin.Location(4, 0));
        with(new OriginTrackedMapPropertySource(
                        "file", Map.of("ashlar.errors.retry-aftr", OriginTrackedValue.of("hunter2", origin))))
                .run(context -> assertThat(output)
                        .contains("ashlar.errors.retry-aftr (class path resource [application.properties] - 5:1)")
                        .contains("Is ashlar.errors.retry-after meant?")
                        .doesNotContain("hunter2"));
    }

    @Test
    void areToldOfAStarterThatDoesNotExist(CapturedOutput output) {
        runner.withPropertyValues("ashlar.eror.enabled=true")
                .run(context -> assertThat(output)
                        .contains("ashlar.eror.enabled (\"ashlar.eror.enabled\" from property source \"test\")")
                        .contains("Is ashlar.errors.enabled meant?"));
    }

    @Test
    void areToldOfEnvironmentVariables(CapturedOutput output) {
        with(new SystemEnvironmentPropertySource("test-systemEnvironment", Map.of("ASHLAR_ERRORS_RETRYAFTR", "1s")))
                .run(context -> assertThat(output)
                        .contains("ASHLAR_ERRORS_RETRYAFTR")
                        .contains("Is ashlar.errors.retry-after meant?"));
    }

    @Test
    void areNotSeenInKeysThatExistInWhateverForm(CapturedOutput output) {
        with(new SystemEnvironmentPropertySource(
                        "test-systemEnvironment",
                        Map.of("ASHLAR_ERRORS_RETRYAFTER", "1s", "ASHLAR_ERRORS_TYPE_BASE", "/p/", "ASHLAR_HOME", "/")))
                .withPropertyValues(
                        "ashlar.errors.retryAfter=1s",
                        "ashlar.errors.retry_after=1s",
                        "ashlar.security.https.mode=x",
                        "ashlar.skip=true")
                .run(context -> assertThat(output).doesNotContain("configures nothing"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ashlar.core.cache.caches.prices.ttl",
                "ashlar.core.cache.caches[my.prices].ttl",
                "ashlar.core.cache.caches[0]",
                "ashlar.core.limits.maxlistlength",
                "ashlar.data.anything.at.all"
            })
    void areNotSeenInEntriesElementsAndAbsentStarters(String key) {
        assertThat(KEYS.lack(ConfigurationPropertyName.of(key))).isFalse();
        assertThat(KEYS.lackVariable(ConfigurationPropertyName.of(key))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ashlar.core.cash.enabled", "ashlar.core.cache.enable", "ashlar.core.cachesettings"})
    void areSeenInEverythingElse(String key) {
        assertThat(KEYS.lack(ConfigurationPropertyName.of(key))).isTrue();
        assertThat(KEYS.lackVariable(ConfigurationPropertyName.of(key))).isTrue();
    }

    private ApplicationContextRunner with(PropertySource<?> source) {
        return runner.withInitializer(
                context -> context.getEnvironment().getPropertySources().addLast(source));
    }
}
