package dev.ashlar.errors.autoconfigure.reactive;

import dev.ashlar.errors.Problem;
import dev.ashlar.errors.StandardErrorCode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.web.reactive.accept.ApiVersionStrategy;
import org.springframework.web.reactive.accept.DefaultApiVersionStrategy;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
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
        Map<Comparable<?>, String> byVersion = new TreeMap<>();
        Stream.concat(configured(), detected ? mapped() : Stream.empty())
                .forEach(version -> byVersion.putIfAbsent(available.parseVersion(version), version));
        return byVersion.isEmpty() ? problem : problem.withExtension("supported", List.copyOf(byVersion.values()));
    }

    private Stream<String> configured() {
        return Binder.get(environment)
                .bind("spring.webflux.apiversion.supported", Bindable.listOf(String.class))
                .orElseGet(List::of)
                .stream();
    }

    /** A route may say {@code 1.2+}, which is from that version on. */
    private Stream<String> mapped() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .map(RequestMappingInfo::getVersionCondition)
                .map(condition -> condition.getVersion())
                .filter(Objects::nonNull)
                .map(version -> version.endsWith("+") ? version.substring(0, version.length() - 1) : version);
    }
}
