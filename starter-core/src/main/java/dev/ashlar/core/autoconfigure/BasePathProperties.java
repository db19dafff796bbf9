package dev.ashlar.core.autoconfigure;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of starter-core as a whole.
 *
 * @param basePath Path under which the application is served as well, such as "/petclinic/api".
 */
@ConfigurationProperties("ashlar.core")
record BasePathProperties(@Nullable String basePath) {

    BasePathProperties {
        if (basePath != null && !basePath.isEmpty() && !basePath.matches("(/[^/?#;]+)+")) {
            throw new IllegalArgumentException(
                    "ashlar.core.base-path must begin with a slash and not end with one, but is '" + basePath + "'");
        }
    }
}
