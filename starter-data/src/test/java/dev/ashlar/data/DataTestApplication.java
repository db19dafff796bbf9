package dev.ashlar.data;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootApplication
class DataTestApplication {

    static final Instant NOW = Instant.parse("2026-03-04T05:06:07.123456789Z");

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Bean
    RecordedChanges recordedChanges(JdbcTemplate jdbc) {
        return new RecordedChanges(jdbc);
    }
}
