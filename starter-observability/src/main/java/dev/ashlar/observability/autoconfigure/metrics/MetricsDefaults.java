package dev.ashlar.observability.autoconfigure.metrics;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.ClassUtils;

/**
 * Buckets that objectives for the time of answers are set by, and the endpoint that Prometheus scrapes where strangers do not reach it:
 * on a port of its own, or behind Spring Security. They are the last to be asked, so that any setting of the application overrules them.
 */
final class MetricsDefaults implements EnvironmentPostProcessor {

    private static final String SECURITY = "org.springframework.security.web.SecurityFilterChain";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.getProperty("ashlar.observability.metrics.enabled", Boolean.class, true)) {
            return;
        }
        Map<String, Object> defaults = new HashMap<>();
        defaults.put("management.metrics.distribution.slo.http.server.requests", "100ms,300ms,1s");
        if (ManagementPortType.get(environment) == ManagementPortType.DIFFERENT
                || ClassUtils.isPresent(SECURITY, MetricsDefaults.class.getClassLoader())) {
            defaults.put("management.endpoints.web.exposure.include", "health,info,prometheus");
        }
        environment.getPropertySources().addLast(new MapPropertySource("ashlarMetrics", defaults));
    }
}
