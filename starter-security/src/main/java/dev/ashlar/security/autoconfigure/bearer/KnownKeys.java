package dev.ashlar.security.autoconfigure.bearer;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks an unknown key up at the issuer, which may have a new one. Where the issuer cannot be asked, a token with a key that
 * is not among the known ones is a broken token like any other.
 */
final class KnownKeys<C extends SecurityContext> implements JWKSource<C> {

    private static final Logger LOG = LoggerFactory.getLogger(KnownKeys.class);

    private final JWKSetSource<C> source;

    KnownKeys(JWKSetSource<C> source) {
        this.source = source;
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable C context) throws KeySourceException {
        JWKSet known = source.getJWKSet(JWKSetCacheRefreshEvaluator.noRefresh(), now(), context);
        List<JWK> keys = selector.select(known);
        return keys.isEmpty() ? selector.select(refreshed(known, context)) : keys;
    }

    private JWKSet refreshed(JWKSet known, @Nullable C context) {
        try {
            return source.getJWKSet(JWKSetCacheRefreshEvaluator.referenceComparison(known), now(), context);
        } catch (KeySourceException unavailable) {
            LOG.debug("A token names an unknown key, and the issuer was not asked for it", unavailable);
            return known;
        }
    }

    private static long now() {
        return System.currentTimeMillis();
    }
}
