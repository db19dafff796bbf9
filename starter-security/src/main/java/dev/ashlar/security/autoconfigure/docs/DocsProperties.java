package dev.ashlar.security.autoconfigure.docs;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The pages that document the API.
 *
 * @param open Whether everybody may read them; where it is not set, unless a profile of ashlar.security.production-profiles is
 *     active.
 * @param paths Path patterns of the files that they are made of; handlers of the application are never opened by them.
 * @param contentSecurityPolicy Header Content-Security-Policy of these files.
 */
@Validated
@ConfigurationProperties("ashlar.security.docs")
record DocsProperties(
        @Nullable Boolean open,
        @DefaultValue({"/docs", "/docs/*", "/openapi.yaml"}) List<@Pattern(regexp = "/.*") String> paths,

        @DefaultValue("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                + "connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'")
        @NotBlank
        String contentSecurityPolicy) {}
