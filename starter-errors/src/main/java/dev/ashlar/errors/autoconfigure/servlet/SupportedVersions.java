package dev.ashlar.errors.autoconfigure.servlet;

import dev.ashlar.errors.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.web.accept.ApiVersionStrategy;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
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
        List<String> versions = all();
        return versions.isEmpty() ? problem : problem.withExtension("supported", versions);
    }

    private List<String> all() {
        ApiVersionStrategy available = strategy.getIfAvailable();
        if (available == null
                || !(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return List.of();
        }
        Map<Comparable<?>, String> byVersion = new TreeMap<>();
        Stream.concat(configured(), mapped()).forEach(version -> {
            Comparable<?> parsed = parse(version, available, attributes.getRequest());
            if (parsed != null) {
                byVersion.putIfAbsent(parsed, version);
            }
        });
        return List.copyOf(byVersion.values());
    }

    private Stream<String> configured() {
        return Binder.get(environment)
                .bind("spring.mvc.apiversion.supported", Bindable.listOf(String.class))
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

    private static @Nullable Comparable<?> parse(
            String version, ApiVersionStrategy strategy, HttpServletRequest request) {
        try {
            Comparable<?> parsed = strategy.parseVersion(version);
            strategy.validateVersion(parsed, request);
            return parsed;
        } catch (RuntimeException notSupported) {
            return null;
        }
    }
}
