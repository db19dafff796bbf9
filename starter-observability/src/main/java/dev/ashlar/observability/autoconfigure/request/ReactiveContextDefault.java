package dev.ashlar.observability.autoconfigure.request;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Has Reactor take the id of a request to whichever thread works for it, where the application is one of WebFlux. It is the last to be
 * asked, so that any setting of the application overrules it.
 */
final class ReactiveContextDefault implements EnvironmentPostProcessor {

    private static final Map<String, Object> DEFAULTS = Map.of("spring.reactor.context-propagation", "auto");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (application.getWebApplicationType() == WebApplicationType.REACTIVE
                && environment.getProperty("ashlar.observability.request-log.enabled", Boolean.class, true)) {
            environment.getPropertySources().addLast(new MapPropertySource("ashlarReactiveContext", DEFAULTS));
        }
    }
}
