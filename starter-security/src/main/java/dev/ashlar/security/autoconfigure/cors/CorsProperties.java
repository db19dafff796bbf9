package dev.ashlar.security.autoconfigure.cors;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
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
@Validated
@ConfigurationProperties("ashlar.security.cors")
record CorsProperties(
        @DefaultValue List<String> allowedOrigins,
        @DefaultValue List<String> allowedOriginPatterns,

        @DefaultValue({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"}) @NotEmpty
        List<@Pattern(regexp = "\\*|[A-Z]+") String> allowedMethods,

        @DefaultValue({"Authorization", "Content-Type", "If-Match", "If-None-Match", "Idempotency-Key", "X-Request-Id"})
        List<String> allowedHeaders,

        @DefaultValue({"ETag", "Link", "Location", "Retry-After", "X-Request-Id"})
        List<String> exposedHeaders,

        @DefaultValue("false") boolean allowCredentials,
        @DurationMin @DefaultValue("30m") Duration maxAge,
        @NotEmpty @DefaultValue("/**") List<@Pattern(regexp = "/.*") String> paths) {

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
