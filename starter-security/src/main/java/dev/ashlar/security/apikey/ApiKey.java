package dev.ashlar.security.apikey;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * What is known of a key, which is everything but the key itself. It is the principal of a caller who shows the key.
 *
 * @param id the part of the key that may be seen, with its prefix, such as {@code ak_0123456789abcdef}
 * @param owner for whom it acts: the name of the caller
 * @param name what the owner calls it
 * @param scopes what it may be used for
 * @param createdAt when it was issued
 * @param expiresAt when it ends; never where it is absent
 * @param lastUsedAt when it was used last, to the minute
 * @param revokedAt when it was revoked
 */
public record ApiKey(
        String id,
        String owner,
        String name,
        Set<String> scopes,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt)
        implements AuthenticatedPrincipal {

    /**
     * Copies the scopes in their order.
     *
     * @throws IllegalArgumentException when a scope is none as RFC 6749 section 3.3 has it
     */
    public ApiKey {
        scopes.forEach(ApiKey::check);
        scopes = Collections.unmodifiableSet(new LinkedHashSet<>(scopes));
    }

    /** Whether it opens anything at this time. */
    public boolean isValidAt(Instant time) {
        return revokedAt == null && (expiresAt == null || time.isBefore(expiresAt));
    }

    /** The owner. */
    @Override
    public String getName() {
        return owner;
    }

    private static void check(String scope) {
        if (!scope.matches("[\\x21\\x23-\\x5B\\x5D-\\x7E]+")) {
            throw new IllegalArgumentException("A scope is one word of visible ASCII characters: " + scope);
        }
    }
}
