package dev.ashlar.security.autoconfigure.bearer;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetSourceWrapper;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.SecurityContext;
import org.jspecify.annotations.Nullable;

/** Says in the terms of Nimbus that keys cannot be had now, whatever the cause: only then it goes on with those it knows. */
final class UnavailableKeys<C extends SecurityContext> extends JWKSetSourceWrapper<C> {

    UnavailableKeys(JWKSetSource<C> source) {
        super(source);
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long now, @Nullable C context)
            throws KeySourceException {
        try {
            return getSource().getJWKSet(refresh, now, context);
        } catch (KeySourceException unavailable) {
            throw new JWKSetUnavailableException("The keys of the issuer cannot be fetched", unavailable);
        }
    }
}
