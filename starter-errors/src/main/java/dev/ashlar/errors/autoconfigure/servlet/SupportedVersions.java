package dev.ashlar.errors.autoconfigure.servlet;

import dev.ashlar.errors.Problem;
import dev.ashlar.errors.autoconfigure.web.VersionNames;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.web.accept.ApiVersionStrategy;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The API versions that a request may name: those of the configuration and of the routes that Spring lets pass. */
final class SupportedVersions {

    private final Environment environment;
    private final ObjectProvider<ApiVersionStrategy> strategy;
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    SupportedVersions(
            Environment environment,
            ObjectProvider<ApiVersionStrategy> strategy,
            ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.environment = environment;
        this.strategy = strategy;
        this.mappings = mappings;
    }

    Problem addTo(Problem problem) {
        ApiVersionStrategy available = strategy.getIfAvailable();
        if (available == null
                || !(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return problem;
        }
        Stream<String> configured = VersionNames.configured(environment, "spring.mvc.apiversion.supported");
        return VersionNames.addTo(problem, Stream.concat(configured, mapped()), version -> {
            Comparable<?> parsed = available.parseVersion(version);
            available.validateVersion(parsed, attributes.getRequest());
            return parsed;
        });
    }

    private Stream<String> mapped() {
        return VersionNames.mapped(mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .map(route -> route.getVersionCondition().getVersion()));
    }
}
