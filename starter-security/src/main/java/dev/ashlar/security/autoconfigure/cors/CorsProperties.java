package dev.ashlar.security.autoconfigure.cors;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.web.cors.CorsConfiguration;

/**
 * Which web pages of other origins may call; none unless they are named.
 *
 * @param allowedOrigins Origins such as "https://shop.example.com".
 * @param allowedOriginPatterns Patterns of origins, such as "https://*.example.com".
 * @param allowedMethods Methods that they may use.
 * @param allowedHeaders Request headers that they may send.
 * @param exposedHeaders Response headers that they may read.
 * @param allowCredentials Whether browsers send cookies and the like along.
 * @param maxAge How long browsers remember the answer.
 * @param paths Path patterns that they may call.
 */
@ConfigurationProperties("ashlar.security.cors")
record CorsProperties(
        @DefaultValue List<String> allowedOrigins,
        @DefaultValue List<String> allowedOriginPatterns,

        @DefaultValue({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"})
        List<String> allowedMethods,

        @DefaultValue({"Authorization", "Content-Type", "If-Match", "If-None-Match", "Idempotency-Key", "X-Request-Id"})
        List<String> allowedHeaders,

        @DefaultValue({"ETag", "Link", "Location", "Retry-After", "X-Request-Id"})
        List<String> exposedHeaders,

        @DefaultValue("false") boolean allowCredentials,
        @DefaultValue("30m") Duration maxAge,
        @DefaultValue("/**") List<String> paths) {

    boolean areSet() {
        return !allowedOrigins.isEmpty() || !allowedOriginPatterns.isEmpty();
    }

    CorsConfiguration toConfiguration() {
        CorsConfiguration configuration = new CorsConfiguration();
        configuration.setAllowedOrigins(allowedOrigins);
        configuration.setAllowedOriginPatterns(allowedOriginPatterns);
        configuration.setAllowedMethods(allowedMethods);
        configuration.setAllowedHeaders(allowedHeaders);
        configuration.setExposedHeaders(exposedHeaders);
        configuration.setAllowCredentials(allowCredentials);
        configuration.setMaxAge(maxAge);
        return configuration;
    }
}
