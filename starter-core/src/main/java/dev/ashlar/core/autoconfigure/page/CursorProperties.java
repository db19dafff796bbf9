package dev.ashlar.core.autoconfigure.page;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.StringUtils;

/**
 * Settings of cursors.
 *
 * @param secret Text from which the key of cursors is made, the same on all nodes, with 32 characters or more. Without it,
 *     cursors are good only on the node that gave them out, until it stops.
 */
@ConfigurationProperties("ashlar.core.cursor")
record CursorProperties(@Nullable String secret) {

    private static final int SHORTEST = 32;

    CursorProperties {
        // An environment variable that nobody has filled in.
        secret = StringUtils.hasText(secret) ? secret : null;
        if (secret != null && secret.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "ashlar.core.cursor.secret must have at least %d characters".formatted(SHORTEST));
        }
    }

    @Override
    public String toString() {
        return "CursorProperties[secret=" + (secret == null ? "none" : "***") + "]";
    }
}
