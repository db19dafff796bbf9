package dev.ashlar.core.autoconfigure.limits;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Lets JSON be less deep and its strings less long than Jackson does; what the application sets wins. */
final class JsonLimitDefaults implements EnvironmentPostProcessor, Ordered {

    private static final Map<String, Object> DEFAULTS = Map.of(
            "spring.jackson.factory.constraints.read.max-nesting-depth", "100",
            // Answers of other services are read by the same mapper, and may be longer than requests.
            "spring.jackson.factory.constraints.read.max-string-length", "20000000");

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.getProperty("ashlar.core.limits.enabled", Boolean.class, true)) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource("ashlarJsonLimits", new LinkedHashMap<>(DEFAULTS)));
        }
    }
}
