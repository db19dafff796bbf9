package dev.ashlar.security.autoconfigure.apikey;

import dev.ashlar.security.apikey.ApiKey;
import dev.ashlar.security.apikey.ApiKeyStore;
import dev.ashlar.security.apikey.ApiKeys;
import dev.ashlar.security.apikey.HashedApiKey;
import dev.ashlar.security.apikey.IssuedApiKey;
import dev.ashlar.security.audit.Audit;
import dev.ashlar.security.audit.AuditOutcome;
import dev.ashlar.security.audit.AuditResource;
import dev.ashlar.security.autoconfigure.secret.OpaqueSecret;
import dev.ashlar.security.autoconfigure.transaction.AtOnce;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.security.crypto.keygen.StringKeyGenerator;

/** Keys in a store. */
final class DefaultApiKeys implements ApiKeys {

    private static final Duration USE_PRECISION = Duration.ofMinutes(1);
    private static final Pattern FORMAT = Pattern.compile("([a-z0-9]{1,16}_[0-9a-f]{16})_[A-Za-z0-9_-]{43}");

    private final ApiKeyStore store;
    private final String prefix;
    private final Clock clock;
    private final AtOnce atOnce;
    private final ObjectProvider<Audit> audit;
    private final StringKeyGenerator ids = KeyGenerators.string();

    DefaultApiKeys(ApiKeyStore store, String prefix, Clock clock, AtOnce atOnce, ObjectProvider<Audit> audit) {
        this.store = store;
        this.prefix = prefix;
        this.clock = clock;
        this.atOnce = atOnce;
        this.audit = audit;
    }

    @Override
    public IssuedApiKey create(String owner, String name, Set<String> scopes, @Nullable Duration lifetime) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String id = prefix + "_" + ids.generateKey();
        String text = id + "_" + OpaqueSecret.create().value();
        ApiKey key = new ApiKey(id, owner, name, scopes, now, lifetime == null ? null : now.plus(lifetime), null, null);
        atOnce.run(() -> {
            store.save(new HashedApiKey(key, OpaqueSecret.hash(text)));
            record("api_key.create", id, Map.of("owner", owner, "name", name, "scopes", List.copyOf(scopes)));
        });
        return new IssuedApiKey(text, key);
    }

    @Override
    public List<ApiKey> list(String owner) {
        return store.findByOwner(owner);
    }

    @Override
    public boolean revoke(String owner, String id) {
        AtomicBoolean revoked = new AtomicBoolean();
        atOnce.run(() -> {
            revoked.set(store.revoke(owner, id, clock.instant()));
            if (revoked.get()) {
                record("api_key.revoke", id, Map.of("owner", owner));
            }
        });
        return revoked.get();
    }

    private void record(String action, String id, Map<String, ?> details) {
        audit.ifAvailable(log -> log.record(action, AuditResource.of("ApiKey", id), AuditOutcome.SUCCESS, details));
    }

    @Override
    public Optional<ApiKey> authenticate(String text) {
        Matcher format = FORMAT.matcher(text);
        if (!format.matches()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<ApiKey> shown = store.find(format.group(1))
                .filter(kept -> isHashOf(text, kept.hash()))
                .map(HashedApiKey::key)
                .filter(key -> key.isValidAt(now));
        shown.filter(key -> isUseWorthWriting(key, now)).ifPresent(key -> store.markUsed(key.id(), now));
        return shown;
    }

    /** Takes the same time wherever they differ. */
    private static boolean isHashOf(String text, String hash) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII),
                OpaqueSecret.hash(text).getBytes(StandardCharsets.US_ASCII));
    }

    private static boolean isUseWorthWriting(ApiKey key, Instant now) {
        Instant last = key.lastUsedAt();
        return last == null || !last.plus(USE_PRECISION).isAfter(now);
    }
}
