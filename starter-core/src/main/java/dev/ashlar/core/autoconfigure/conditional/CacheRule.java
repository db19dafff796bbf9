package dev.ashlar.core.autoconfigure.conditional;

import dev.ashlar.core.conditional.CacheDirectives;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.http.CacheControl;

/**
 * How long the answers of an operation may be kept.
 *
 * @param cacheControl the value of the header
 * @param vary request headers that the answers depend on
 */
record CacheRule(String cacheControl, List<String> vary) {

    static CacheRule of(CacheDirectives annotation) {
        return of(new CacheControlProperties.Path(
                "",
                duration(annotation.maxAge()),
                annotation.shared(),
                annotation.stored(),
                duration(annotation.staleWhileRevalidate()),
                List.of(annotation.vary())));
    }

    static CacheRule of(CacheControlProperties.Path path) {
        return new CacheRule(String.valueOf(control(path).getHeaderValue()), path.vary());
    }

    private static CacheControl control(CacheControlProperties.Path path) {
        if (!path.stored()) {
            return CacheControl.noStore();
        }
        Duration maxAge = path.maxAge();
        CacheControl control = maxAge == null ? CacheControl.noCache() : CacheControl.maxAge(maxAge);
        Duration stale = path.staleWhileRevalidate();
        if (stale != null) {
            control.staleWhileRevalidate(stale);
        }
        return path.shared() ? control.cachePublic() : control.cachePrivate();
    }

    private static @Nullable Duration duration(String text) {
        return text.isEmpty() ? null : DurationStyle.detectAndParse(text);
    }
}
