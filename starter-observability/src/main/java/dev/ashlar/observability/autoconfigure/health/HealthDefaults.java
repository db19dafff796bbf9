package dev.ashlar.observability.autoconfigure.health;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Groups that mean what they say: an application is ready while all that it requires is there, alive as long as it says so itself.
 * They are the last to be asked, so that any setting of the application overrules them.
 */
final class HealthDefaults implements EnvironmentPostProcessor {

    private static final Map<String, Object> DEFAULTS = Map.of(
            "management.endpoint.health.probes.enabled", "true",
            "management.endpoint.health.group.readiness.include", "*",
            "management.endpoint.health.group.startup.include", "readinessState",
            "management.endpoint.health.status.order", "DOWN,OUT_OF_SERVICE,DEGRADED,UNKNOWN,UP");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.getProperty("ashlar.observability.health.enabled", Boolean.class, true)) {
            environment.getPropertySources().addLast(new MapPropertySource("ashlarHealth", DEFAULTS));
        }
    }
}
