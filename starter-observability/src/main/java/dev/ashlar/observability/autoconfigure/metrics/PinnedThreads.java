package dev.ashlar.observability.autoconfigure.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import jdk.jfr.consumer.RecordingStream;
import org.springframework.beans.factory.DisposableBean;

/**
 * Times for which virtual threads kept their carrier while they waited, and those that found none, as the flight recorder of the JVM
 * tells of them. The metrics have the names of Micrometer's own.
 */
final class PinnedThreads implements MeterBinder, DisposableBean {

    private static final String PINNED = "jdk.VirtualThreadPinned";
    private static final String FAILED = "jdk.VirtualThreadSubmitFailed";
    private static final Duration KEPT = Duration.ofSeconds(5);

    /** A shorter wait costs nobody anything; it is what the JVM goes by itself. */
    private static final Duration WORTH_TELLING = Duration.ofMillis(20);

    private final RecordingStream recording = new RecordingStream();

    PinnedThreads() {
        recording.enable(PINNED).withThreshold(WORTH_TELLING);
        recording.enable(FAILED);
        recording.setMaxAge(KEPT);
        recording.startAsync();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Timer pinned = Timer.builder("jvm.threads.virtual.pinned")
                .description("Times for which virtual threads kept their carrier while they waited")
                .register(registry);
        Counter failed = Counter.builder("jvm.threads.virtual.submit.failed")
                .description("Virtual threads that found no carrier")
                .register(registry);
        recording.onEvent(PINNED, event -> pinned.record(event.getDuration()));
        recording.onEvent(FAILED, event -> failed.increment());
    }

    @Override
    public void destroy() {
        recording.close();
    }
}
