package dev.ashlar.security.access;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/**
 * What a caller shows together: ways of proving who it is, scopes, roles. In the terms of OpenAPI it is one security
 * requirement object, whose schemes all have to be satisfied.
 *
 * @param authorities the authorities that a caller needs, all of them; empty for any caller who is known
 * @param loggedInWithin how long ago the caller's login may be; any time where it is absent
 */
public record Credentials(Set<String> authorities, @Nullable Duration loggedInWithin) {

    /** The authority of a caller who has shown an API key. */
    public static final String API_KEY_AUTHORITY = "FACTOR_API_KEY";

    private static final String SCOPE = "SCOPE_";
    private static final String ROLE = "ROLE_";

    /**
     * Copies the authorities in their order.
     *
     * @throws IllegalArgumentException when no login could be as fresh
     */
    public Credentials {
        authorities = Collections.unmodifiableSet(new LinkedHashSet<>(authorities));
        if (loggedInWithin != null && loggedInWithin.toSeconds() < 1) {
            throw new IllegalArgumentException("No login is within " + loggedInWithin + ": a second is the least");
        }
    }

    /** Credentials for which it does not count when the caller logged in. */
    public Credentials(Set<String> authorities) {
        this(authorities, null);
    }

    /** Any caller who is known, however it has proved who it is. */
    public static Credentials caller() {
        return new Credentials(Set.of());
    }

    /** A bearer token with all of these scopes (RFC 6750): OpenAPI's {@code http bearer}, {@code oauth2} and {@code openIdConnect}. */
    public static Credentials bearer(String... scopes) {
        return factor(FactorGrantedAuthority.BEARER_AUTHORITY).withScopes(scopes);
    }

    /** An API key with all of these scopes. */
    public static Credentials apiKey(String... scopes) {
        return factor(API_KEY_AUTHORITY).withScopes(scopes);
    }

    /** A user name and password (RFC 7617). */
    public static Credentials password() {
        return factor(FactorGrantedAuthority.PASSWORD_AUTHORITY);
    }

    /** A client certificate: OpenAPI's {@code mutualTLS}. */
    public static Credentials certificate() {
        return factor(FactorGrantedAuthority.X509_AUTHORITY);
    }

    /** These and those. */
    public Credentials and(Credentials others) {
        Credentials both = with(others.authorities.stream(), UnaryOperator.identity());
        return others.loggedInWithin == null ? both : both.loggedInWithin(others.loggedInWithin);
    }

    /**
     * These, and a login that is as fresh: by the claim {@code auth_time} where the caller has one, else by when it showed its
     * password or came from a provider's login. API keys, certificates and tokens without the claim are no logins.
     */
    public Credentials loggedInWithin(Duration longest) {
        return loggedInWithin != null && loggedInWithin.compareTo(longest) <= 0
                ? this
                : new Credentials(authorities, longest);
    }

    /** These, and all of the scopes. */
    public Credentials withScopes(String... scopes) {
        return with(Stream.of(scopes), scope -> SCOPE + scope);
    }

    /** These, and all of the roles, named without a prefix. */
    public Credentials withRoles(String... roles) {
        return with(Stream.of(roles), role -> ROLE + role);
    }

    private static Credentials factor(String authority) {
        return new Credentials(Set.of(authority));
    }

    private Credentials with(Stream<String> added, UnaryOperator<String> naming) {
        Set<String> all = new LinkedHashSet<>(authorities);
        added.map(naming).forEach(all::add);
        return new Credentials(all, loggedInWithin);
    }
}
