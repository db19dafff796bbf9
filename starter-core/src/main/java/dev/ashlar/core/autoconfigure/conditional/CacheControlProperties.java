package dev.ashlar.core.autoconfigure.conditional;

import dev.ashlar.core.autoconfigure.PropertyBounds;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the header Cache-Control.
 *
 * @param enabled Whether the header is set for annotated operations and for the paths below.
 * @param tagged Value for what has an entity tag and is not told otherwise; empty for none.
 * @param paths Answers that may be kept, without an annotation; the first that matches counts.
 */
@ConfigurationProperties("ashlar.core.cache-control")
record CacheControlProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("no-cache") String tagged,
        @DefaultValue List<Path> paths) {

    /**
     * Answers that may be kept.
     *
     * @param pattern Pattern of the path within the application, such as "/catalogue/**".
     * @param maxAge How long they are fresh; without it, caches ask before every use.
     * @param shared Whether caches between client and application may keep them for other clients.
     * @param stored Whether they may be kept at all.
     * @param staleWhileRevalidate How long they may still be shown while they are renewed.
     * @param vary Request headers that they depend on.
     */
    record Path(
            String pattern,
            @Nullable Duration maxAge,
            @DefaultValue("false") boolean shared,
            @DefaultValue("true") boolean stored,
            @Nullable Duration staleWhileRevalidate,
            @DefaultValue List<String> vary) {

        Path {
            Objects.requireNonNull(pattern, "ashlar.core.cache-control.paths needs a pattern");
            refuseNegative("max-age", maxAge);
            refuseNegative("stale-while-revalidate", staleWhileRevalidate);
        }

        private static void refuseNegative(String name, @Nullable Duration time) {
            if (time != null) {
                PropertyBounds.atLeast(0, "The " + name + " of a Cache-Control", time.toSeconds());
            }
        }
    }
}
