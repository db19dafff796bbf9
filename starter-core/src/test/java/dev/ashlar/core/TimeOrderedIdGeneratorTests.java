package dev.ashlar.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.core.autoconfigure.time.TimeAutoConfiguration;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.IdGenerator;
import org.springframework.util.JdkIdGenerator;

class TimeOrderedIdGeneratorTests {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00.123456Z");

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(TimeAutoConfiguration.class));

    @Test
    void makesVersionSevenOfTheClocksTime() {
        UUID id = new TimeOrderedIdGenerator(Clock.fixed(NOW, ZoneOffset.UTC)).generateId();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void risesWhileTheClockStandsStill() {
        TimeOrderedIdGenerator generator = new TimeOrderedIdGenerator(Clock.fixed(NOW, ZoneOffset.UTC));
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            ids.add(generator.generateId().toString());
        }
        assertThat(ids).isSortedAccordingTo(Comparator.naturalOrder()).doesNotHaveDuplicates();
    }

    @Test
    void differsBetweenNodesAtTheSameTime() {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        assertThat(new TimeOrderedIdGenerator(clock).generateId())
                .isNotEqualTo(new TimeOrderedIdGenerator(clock).generateId());
    }

    @Test
    void isTheApplicationsUnlessItHasItsOwn() {
        runner.run(context -> {
            assertThat(context.getBean(IdGenerator.class)).isInstanceOf(TimeOrderedIdGenerator.class);
            assertThat(context.getBean(Clock.class).getZone()).isEqualTo(ZoneOffset.UTC);
        });
        runner.withBean("clock", Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC))
                .withBean("ids", IdGenerator.class, JdkIdGenerator::new)
                .run(context -> assertThat(context).hasSingleBean(Clock.class).hasSingleBean(IdGenerator.class));
    }
}
