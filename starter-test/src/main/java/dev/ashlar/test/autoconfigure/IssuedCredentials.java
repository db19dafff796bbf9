package dev.ashlar.test.autoconfigure;

import dev.ashlar.test.security.LocalApiKeys;
import dev.ashlar.test.security.LocalCaller;
import dev.ashlar.test.security.LocalCaller.Proof;
import dev.ashlar.test.security.LocalCredentials;
import dev.ashlar.test.security.LocalIssuer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Credentials that hold for this run. */
final class IssuedCredentials implements LocalCredentials {

    private final LocalIssuer issuer;
    private final LocalUsers users;
    private final String keyHeader;
    private final @Nullable LocalApiKeys apiKeys;
    private final Map<LocalCaller, String> issuedKeys = new ConcurrentHashMap<>();

    /**
     * @param keyHeader the header of API keys
     * @param apiKeys absent where the application takes none by itself
     */
    IssuedCredentials(LocalIssuer issuer, LocalUsers users, String keyHeader, @Nullable LocalApiKeys apiKeys) {
        this.issuer = issuer;
        this.users = users;
        this.keyHeader = keyHeader;
        this.apiKeys = apiKeys;
    }

    @Override
    public Map<String, String> headers(LocalCaller caller) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (caller.shows(Proof.BEARER)) {
            String token = issuer.token(claims -> claims.subject(caller.name())
                    .claim("scope", String.join(" ", caller.scopes()))
                    .claim("roles", caller.roles())
                    .claim("tenant_id", caller.tenant()));
            headers.put(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        } else if (caller.shows(Proof.PASSWORD)) {
            headers.put(HttpHeaders.AUTHORIZATION, users.basic(caller));
        }
        if (caller.shows(Proof.API_KEY) && !isTaken(caller)) {
            headers.put(keyHeader, key(caller));
        }
        if (hasWhatNoHeaderShows(caller)) {
            headers.put(LocalProofs.HEADER, LocalProofs.signed(issuer, caller, caller.proofs()));
        }
        return headers;
    }

    @Override
    public Consumer<HttpHeaders> of(LocalCaller caller) {
        Map<String, String> shown = headers(caller);
        return headers -> {
            Stream.of(HttpHeaders.AUTHORIZATION, keyHeader, LocalProofs.HEADER).forEach(headers::remove);
            shown.forEach(headers::set);
        };
    }

    private String key(LocalCaller caller) {
        return apiKeys == null
                ? LocalProofs.signed(issuer, caller, List.of(Proof.API_KEY))
                : issuedKeys.computeIfAbsent(
                        LocalCaller.apiKey(caller.scopes().toArray(String[]::new))
                                .named(caller.name()),
                        owner -> apiKeys.issue(owner.name(), owner.scopes()));
    }

    /** A certificate, a second thing in a header that holds one, the roles of somebody with a password or a real key. */
    private boolean hasWhatNoHeaderShows(LocalCaller caller) {
        return caller.shows(Proof.CERTIFICATE)
                || (caller.shows(Proof.PASSWORD) && (caller.shows(Proof.BEARER) || !LocalUsers.knows(caller)))
                || (caller.shows(Proof.API_KEY) && (isTaken(caller) || hasOpenRoles(caller)));
    }

    /** Whether the header of keys has something else of the caller already. */
    private boolean isTaken(LocalCaller caller) {
        return keyHeader.equalsIgnoreCase(HttpHeaders.AUTHORIZATION) && isAuthorized(caller);
    }

    /** Whether nothing tells the roles: a real key does not. */
    private boolean hasOpenRoles(LocalCaller caller) {
        return apiKeys != null && !caller.roles().isEmpty() && !isAuthorized(caller);
    }

    private static boolean isAuthorized(LocalCaller caller) {
        return caller.shows(Proof.BEARER) || caller.shows(Proof.PASSWORD);
    }
}
