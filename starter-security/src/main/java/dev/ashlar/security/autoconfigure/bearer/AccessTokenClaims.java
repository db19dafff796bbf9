package dev.ashlar.security.autoconfigure.bearer;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells access tokens from the other tokens of an issuer, which are signed with the same keys: ID tokens (OpenID Connect
 * Core section 2), logout tokens (OpenID Connect Back-Channel Logout section 2.4), and refresh tokens, which issuers mark in
 * ways of their own.
 */
final class AccessTokenClaims {

    private static final Set<String> OF_OTHER_TOKENS = Set.of("nonce", "at_hash", "c_hash", "s_hash", "events");
    private static final Set<String> KINDS = Set.of("typ", "token_use", "token_type", "tokenType");
    private static final Set<String> OTHER_KINDS = Set.of("id", "refresh", "offline", "logout");

    private AccessTokenClaims() {}

    static boolean belongToAccessToken(Map<String, ?> claims) {
        for (String claim : claims.keySet()) {
            if (OF_OTHER_TOKENS.contains(claim) || (KINDS.contains(claim) && isOtherKind(claims.get(claim)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOtherKind(@Nullable Object kind) {
        return kind instanceof String name
                && OTHER_KINDS.contains(name.toLowerCase(Locale.ROOT).replaceFirst("[_-]?token$", ""));
    }
}
