package dev.ashlar.core.autoconfigure.deprecation;

import dev.ashlar.core.autoconfigure.PropertyBounds;
import dev.ashlar.core.deprecation.Deprecation;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of deprecated operations.
 *
 * @param enabled Whether clients are told what is deprecated.
 * @param clientHeader Name of the request header by which anonymous clients name themselves.
 * @param maxClients Maximum number of clients that are counted by name; further ones are counted together.
 * @param paths Operations that are deprecated without an annotation; the first that matches counts.
 */
@ConfigurationProperties("ashlar.core.deprecation")
record DeprecationProperties(
        @DefaultValue("true") boolean enabled,
        @Nullable String clientHeader,
        @DefaultValue("100") int maxClients,
        @DefaultValue List<Path> paths) {

    DeprecationProperties {
        PropertyBounds.atLeast(0, "ashlar.core.deprecation.max-clients", maxClients);
    }

    /**
     * Deprecated operations.
     *
     * @param pattern Pattern of the path within the application, such as "/v1/**".
     * @param since Date or time since when they are deprecated.
     * @param sunset Date or time when they may stop to answer.
     * @param successor Address of what to use instead.
     * @param docs Address of a page on the deprecation.
     * @param sunsetDocs Address of a page on what happens at the sunset.
     */
    record Path(
            String pattern,
            String since,
            @Nullable String sunset,
            @Nullable String successor,
            @Nullable String docs,
            @Nullable String sunsetDocs) {

        Path {
            Objects.requireNonNull(pattern, "ashlar.core.deprecation.paths needs a pattern");
        }

        Deprecation deprecation() {
            return Deprecation.of(since, sunset, successor, docs, sunsetDocs);
        }
    }
}
