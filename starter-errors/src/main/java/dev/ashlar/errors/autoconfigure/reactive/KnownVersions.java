package dev.ashlar.errors.autoconfigure.reactive;

import dev.ashlar.errors.Problem;
import dev.ashlar.errors.StandardErrorCode;
import dev.ashlar.errors.autoconfigure.web.VersionNames;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.web.reactive.accept.ApiVersionStrategy;
import org.springframework.web.reactive.accept.DefaultApiVersionStrategy;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** The API versions that a request may name: those of the configuration, and of the routes where Spring looks there. */
final class KnownVersions {

    private final Environment environment;
    private final ObjectProvider<ApiVersionStrategy> strategy;
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    KnownVersions(
            Environment environment,
            ObjectProvider<ApiVersionStrategy> strategy,
            ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.environment = environment;
        this.strategy = strategy;
        this.mappings = mappings;
    }

    Problem problem(StandardErrorCode code) {
        Problem problem = Problem.of(code);
        ApiVersionStrategy available = strategy.getIfAvailable();
        if (available == null) {
            return problem;
        }
        boolean detected = available instanceof DefaultApiVersionStrategy known && known.detectSupportedVersions();
        Stream<String> configured = VersionNames.configured(environment, "spring.webflux.apiversion.supported");
        return VersionNames.addTo(
                problem, Stream.concat(configured, detected ? mapped() : Stream.empty()), available::parseVersion);
    }

    private Stream<String> mapped() {
        return VersionNames.mapped(mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .map(route -> route.getVersionCondition().getVersion()));
    }
}
