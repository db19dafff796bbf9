package dev.ashlar.test.security;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Somebody who calls the application in a test or a local run: what he shows, and what that grants. As a bean it is whoever
 * may do everything, on whose behalf test clients call; with it the application accepts what {@link LocalCredentials} makes,
 * unless it has a decoder of tokens of its own.
 *
 * <pre>{@code
 * @Bean
 * LocalCaller caller() {
 *     return LocalCaller.bearer("books:read", "books:write").withRoles("ADMIN");
 * }
 * }</pre>
 *
 * @param proofs what he shows; nothing for nobody
 * @param scopes what his token and his key grant
 * @param roles what he is, without a prefix
 * @param name what he is called: whose the rows are that he makes
 * @param tenant what his token has in the claim {@code tenant_id}
 */
public record LocalCaller(List<Proof> proofs, List<String> scopes, List<String> roles, String name, String tenant) {

    /** The name of every caller who is given none. */
    public static final String NAME = "local";

    /** The tenant of every caller who is given none. */
    public static final String TENANT = "local-tenant";

    /** What a caller shows. */
    public enum Proof {
        /** A bearer token. */
        BEARER,
        /** An API key. */
        API_KEY,
        /** A user name and password. */
        PASSWORD,
        /** A client certificate, which this machine has none of. */
        CERTIFICATE
    }

    /** Copies the lists. */
    public LocalCaller {
        proofs = List.copyOf(proofs);
        scopes = List.copyOf(scopes);
        roles = List.copyOf(roles);
    }

    /** One with the usual name and tenant. */
    public LocalCaller(List<Proof> proofs, List<String> scopes, List<String> roles) {
        this(proofs, scopes, roles, NAME, TENANT);
    }

    /** Somebody who shows nothing. */
    public static LocalCaller nobody() {
        return new LocalCaller(List.of(), List.of(), List.of());
    }

    /** Somebody who is known, no matter how: by a bearer token. */
    public static LocalCaller caller() {
        return bearer();
    }

    /** Somebody with a token of these scopes. */
    public static LocalCaller bearer(String... scopes) {
        return with(Proof.BEARER, scopes);
    }

    /** Somebody with an API key of these scopes. */
    public static LocalCaller apiKey(String... scopes) {
        return with(Proof.API_KEY, scopes);
    }

    /** Somebody with a user name and password. */
    public static LocalCaller password() {
        return with(Proof.PASSWORD);
    }

    /** Somebody with a client certificate. */
    public static LocalCaller certificate() {
        return with(Proof.CERTIFICATE);
    }

    /** Somebody who shows all that both show. */
    public LocalCaller and(LocalCaller other) {
        return new LocalCaller(
                joined(proofs, other.proofs), joined(scopes, other.scopes), joined(roles, other.roles), name, tenant);
    }

    /** The same one, with these roles. */
    public LocalCaller withRoles(String... more) {
        return new LocalCaller(proofs, scopes, joined(roles, List.of(more)), name, tenant);
    }

    /** Somebody else of that name, who shows and may do the same. */
    public LocalCaller named(String other) {
        return new LocalCaller(proofs, scopes, roles, other, tenant);
    }

    /** The same one at another tenant. API keys and passwords tell no tenant. */
    public LocalCaller ofTenant(String other) {
        return new LocalCaller(proofs, scopes, roles, name, other);
    }

    /** Whether he shows this. */
    public boolean shows(Proof proof) {
        return proofs.contains(proof);
    }

    /** The same one, of whom nothing is known but who he is. */
    LocalCaller withoutGrants() {
        return new LocalCaller(proofs, List.of(), List.of(), name, tenant);
    }

    /** Whether he has all that the other one has. */
    boolean includes(LocalCaller other) {
        return proofs.containsAll(other.proofs) && scopes.containsAll(other.scopes) && roles.containsAll(other.roles);
    }

    private static LocalCaller with(Proof proof, String... scopes) {
        return new LocalCaller(List.of(proof), List.of(scopes), List.of());
    }

    private static <T> List<T> joined(Collection<T> some, Collection<T> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }
}
