package dev.ashlar.core.autoconfigure.time;

import dev.ashlar.core.TimeOrderedIdGenerator;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.util.IdGenerator;

/** Auto-configuration of the clock, in UTC, and of ids that sort by time. */
@AutoConfiguration
public final class TimeAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock ashlarClock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnMissingBean
    IdGenerator ashlarIdGenerator(Clock clock) {
        return new TimeOrderedIdGenerator(clock);
    }
}
