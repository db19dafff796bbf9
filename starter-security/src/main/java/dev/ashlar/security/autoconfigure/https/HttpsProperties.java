package dev.ashlar.security.autoconfigure.https;

import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Encryption on the way.
 *
 * @param required Whether requests without it are refused; where it is not set, if a profile of
 *     ashlar.security.production-profiles is active.
 * @param pages Path patterns of pages for people, of which GET is redirected instead, to the hosts of ashlar.security.hosts.
 */
@Validated
@ConfigurationProperties("ashlar.security.https")
record HttpsProperties(
        @Nullable Boolean required,

        @DefaultValue({"/docs", "/docs/**", "/problems", "/problems/**"})
        List<@Pattern(regexp = "/.*") String> pages) {}
