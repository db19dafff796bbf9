package dev.ashlar.core.autoconfigure.deprecation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ashlar.core.autoconfigure.request.RequestContextAutoConfiguration;
import dev.ashlar.core.autoconfigure.time.TimeAutoConfiguration;
import dev.ashlar.core.deprecation.DeprecatedApi;
import dev.ashlar.core.deprecation.Deprecation;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class DeprecationAutoConfigurationTests {

    private static final AutoConfigurations CONFIGURATION = AutoConfigurations.of(
            WebMvcAutoConfiguration.class,
            TimeAutoConfiguration.class,
            RequestContextAutoConfiguration.class,
            DeprecationAutoConfiguration.class);

    private final WebApplicationContextRunner runner =
            new WebApplicationContextRunner().withConfiguration(CONFIGURATION);

    @Test
    void countsWhereThereAreMeters() {
        runner.run(context ->
                assertThat(context).hasSingleBean(DeprecatedUseLog.class).doesNotHaveBean(DeprecatedUseCounter.class));
        runner.withBean(SimpleMeterRegistry.class, SimpleMeterRegistry::new)
                .run(context -> assertThat(context).hasSingleBean(DeprecatedUseCounter.class));
    }

    @Test
    void worksWithoutMicrometer() {
        runner.withClassLoader(new FilteredClassLoader(MeterRegistry.class))
                .run(context -> assertThat(context).hasNotFailed().hasBean("ashlarDeprecatedOperations"));
    }

    @Test
    void canBeSwitchedOff() {
        runner.withPropertyValues("ashlar.core.deprecation.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean("ashlarDeprecatedOperations"));
    }

    @Test
    void isForServletApplications() {
        new ApplicationContextRunner()
                .withConfiguration(CONFIGURATION)
                .run(context -> assertThat(context).doesNotHaveBean("ashlarDeprecatedOperations"));
    }

    @Test
    void refusesToStartWithADateThatCannotBeRead() {
        runner.withBean(Broken.class)
                .run(context -> assertThat(context).getFailure().hasMessageContaining("'soon' is neither a date"));
        runner.withPropertyValues(
                        "ashlar.core.deprecation.paths[0].pattern=/v1/**",
                        "ashlar.core.deprecation.paths[0].since=2026-13-01")
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining("'2026-13-01' is neither"));
    }

    @Test
    void endsNotBeforeItBegins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Deprecation.of("2026-03-01", "2026-02-28", null, null, null));
    }

    @Test
    void writesAddressesAsTheyAre() {
        Deprecation deprecation =
                Deprecation.of("2026-03-01T01:00:00+01:00", "", "", "https://example.org/a", "relative");
        assertThat(deprecation.deprecationHeader()).isEqualTo("@1772323200");
        assertThat(deprecation.sunsetHeader()).isNull();
        assertThat(deprecation.links("/shop"))
                .isEqualTo(List.of("<https://example.org/a>; rel=\"deprecation\"", "<relative>; rel=\"sunset\""));
    }

    @RestController
    static class Broken {

        @DeprecatedApi(since = "soon")
        @GetMapping("/broken")
        void broken() {}
    }
}
