package dev.ashlar.data.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class JpaDefaultsTests {

    private static final String BATCH = "spring.jpa.properties.hibernate.jdbc.batch_size";

    private final StandardEnvironment environment = new StandardEnvironment();

    @Test
    void setsWhatTheApplicationLeavesOpen() {
        process(Map.of());
        assertThat(environment.getProperty(BATCH)).isEqualTo("50");
        assertThat(environment.getProperty("spring.jpa.properties.hibernate.jdbc.time_zone"))
                .isEqualTo("UTC");
        assertThat(environment.getProperty("logging.level.org.hibernate.orm.jdbc.error"))
                .isEqualTo("off");
    }

    @Test
    void leavesWhatTheApplicationSets() {
        process(Map.of(BATCH, "7", "spring.jpa.open-in-view", "true"));
        assertThat(environment.getProperty(BATCH)).isEqualTo("7");
        assertThat(environment.getProperty("spring.jpa.open-in-view")).isEqualTo("true");
    }

    @Test
    void setsNothingWhenSwitchedOff() {
        process(Map.of(JpaDefaults.SWITCH, "false"));
        assertThat(environment.containsProperty(BATCH)).isFalse();
    }

    private void process(Map<String, Object> application) {
        environment.getPropertySources().addFirst(new MapPropertySource("application", application));
        new JpaDefaults().postProcessEnvironment(environment, new SpringApplication());
    }
}
