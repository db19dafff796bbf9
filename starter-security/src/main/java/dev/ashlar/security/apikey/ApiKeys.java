package dev.ashlar.security.apikey;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Issues, lists, revokes and checks API keys. A key is a prefix, an id by which it is found, and 256 random bits, as in
 * {@code ak_0123456789abcdef_…}; only its SHA-256 is kept.
 */
public interface ApiKeys {

    /**
     * Issues a key.
     *
     * @param owner for whom it acts
     * @param name what the owner calls it
     * @param scopes what it may be used for
     * @param lifetime how long it is good for; for ever where it is absent
     * @throws IllegalArgumentException when a scope is none as RFC 6749 section 3.3 has it
     */
    IssuedApiKey create(String owner, String name, Set<String> scopes, @Nullable Duration lifetime);

    /** All keys of an owner, the newest first; revoked and expired ones too. */
    List<ApiKey> list(String owner);

    /**
     * Revokes a key, at once and on every node.
     *
     * @return whether there was such a key of this owner, and it was not revoked before
     */
    boolean revoke(String owner, String id);

    /** The valid key that a caller shows, which counts as its use. */
    Optional<ApiKey> authenticate(String text);
}
