package dev.ashlar.errors.autoconfigure.web;

import dev.ashlar.errors.Problem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** The API versions that a request may name, as they are written. */
public final class VersionNames {

    private VersionNames() {}

    /** Those that a property lists. */
    public static Stream<String> configured(Environment environment, String property) {
        return Binder.get(environment).bind(property, Bindable.listOf(String.class)).orElseGet(List::of).stream();
    }

    /** Those of routes; a route may say {@code 1.2+}, which is from that version on, or nothing. */
    public static Stream<String> mapped(Stream<? extends @Nullable String> routes) {
        return routes.flatMap(Stream::ofNullable)
                .map(version -> version.endsWith("+") ? version.substring(0, version.length() - 1) : version);
    }

    /**
     * Tells versions in a problem, in their own order, each once.
     *
     * @param parser null, or a failure, for what is not supported
     */
    public static Problem addTo(
            Problem problem, Stream<String> versions, Function<String, ? extends @Nullable Comparable<?>> parser) {
        Map<Comparable<?>, String> byVersion = new TreeMap<>();
        versions.forEach(version -> {
            Comparable<?> parsed = parse(version, parser);
            if (parsed != null) {
                byVersion.putIfAbsent(parsed, version);
            }
        });
        return byVersion.isEmpty() ? problem : problem.withExtension("supported", List.copyOf(byVersion.values()));
    }

    private static @Nullable Comparable<?> parse(
            String version, Function<String, ? extends @Nullable Comparable<?>> parser) {
        try {
            return parser.apply(version);
        } catch (RuntimeException notSupported) {
            return null;
        }
    }
}
