package dev.ashlar.security.autoconfigure.upload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.security.upload.UploadQuota;
import dev.ashlar.security.upload.Uploads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

class UploadAutoConfigurationTests {

    private final WebApplicationContextRunner runner =
            new WebApplicationContextRunner().withConfiguration(AutoConfigurations.of(UploadAutoConfiguration.class));

    @Test
    void checksByDefault() {
        runner.run(context -> assertThat(context).hasSingleBean(Uploads.class).hasBean("ashlarUploadConfigurer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ashlar.security.enabled=false", "ashlar.security.uploads.enabled=false"})
    void isSwitchedOff(String property) {
        runner.withPropertyValues(property).run(context -> assertThat(context).doesNotHaveBean(Uploads.class));
    }

    @ParameterizedTest
    @CsvSource({"max-size, maxSize", "max-unpacked-size, maxUnpackedSize", "quota, quota"})
    void doesNotStartWithASizeThatHasRoomForNothing(String property, String field) {
        runner.withPropertyValues("ashlar.security.uploads." + property + "=0B")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("on field '" + field + "': rejected value [0B]")
                        .hasMessageContaining("must be at least one byte"));
    }

    @Test
    void backsOffForChecksOfTheApplication() {
        Uploads own = file -> {
            throw new UnsupportedOperationException();
        };
        runner.withBean(Uploads.class, () -> own)
                .withBean(UploadQuota.class, () -> MemoryQuota.NONE)
                .run(context -> {
                    assertThat(context.getBean(Uploads.class)).isSameAs(own);
                    assertThat(context).doesNotHaveBean("ashlarUploadQuota");
                });
    }

    @Test
    void countsAQuotaWhereOneIsSet() {
        runner.run(context -> assertThat(context.getBean(UploadQuota.class).reserve("ada", Long.MAX_VALUE))
                .isTrue());
        runner.withPropertyValues("ashlar.security.uploads.quota=10B").run(context -> {
            UploadQuota quota = context.getBean(UploadQuota.class);
            assertThat(quota.reserve("ada", 8)).isTrue();
            assertThat(quota.reserve("ada", 3)).isFalse();
            assertThat(quota.reserve("bob", 10)).isTrue();
            quota.release("ada", 8);
            assertThat(quota.reserve("ada", 10)).isTrue();
        });
    }
}
