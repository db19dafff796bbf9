package dev.ashlar.data.autoconfigure;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Gives JPA, Hibernate and the connection pool other defaults than their own; what the application sets wins. */
final class JpaDefaults implements EnvironmentPostProcessor, Ordered {

    static final String SWITCH = "ashlar.data.defaults.enabled";

    private static final Map<String, Object> DEFAULTS = Map.of(
            // Would log refused rows with all they hold; the exception says what happened.
            "logging.level.org.hibernate.orm.jdbc.error", "off",
            "spring.jpa.open-in-view", "false",
            // Children of a page of parents are read by one statement, whatever the size of the page.
            "spring.jpa.properties.hibernate.default_batch_fetch_size", "1000",
            "spring.jpa.properties.hibernate.jdbc.batch_size", "50",
            "spring.jpa.properties.hibernate.order_inserts", "true",
            "spring.jpa.properties.hibernate.order_updates", "true",
            "spring.jpa.properties.hibernate.timezone.default_storage", "NORMALIZE_UTC",
            "spring.jpa.properties.hibernate.jdbc.time_zone", "UTC",
            // A database that is down is noticed while the caller still waits.
            "spring.datasource.hikari.connection-timeout", "5000",
            "spring.datasource.hikari.validation-timeout", "2500");

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.getProperty(SWITCH, Boolean.class, true)) {
            return;
        }
        Map<String, Object> missing = new LinkedHashMap<>(DEFAULTS);
        missing.keySet().removeIf(environment::containsProperty);
        environment.getPropertySources().addLast(new MapPropertySource("ashlarDataDefaults", missing));
    }
}
