package dev.ashlar.observability.autoconfigure.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What the flight recorder of a JVM without virtual threads has nothing to say of. */
class PinnedThreadsTests {

    @Test
    void areMeasuredUnderTheNamesOfMicrometersOwn() {
        MeterRegistry registry = new SimpleMeterRegistry();
        PinnedThreads pinned = new PinnedThreads();
        pinned.bindTo(registry);
        pinned.destroy();
        assertThat(registry.get("jvm.threads.virtual.pinned").timer().count()).isZero();
        assertThat(registry.get("jvm.threads.virtual.submit.failed").counter().count())
                .isZero();
    }

    @Test
    void areLeftAloneWhereRequestsHaveThreadsOfThePlatform() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(MetricsAutoConfiguration.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(PinnedThreads.class));
    }
}
