package dev.ashlar.security.idp;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The keys that an identity provider signs with, the newest first, and publishes. */
public final class SigningKeys implements JWKSource<SecurityContext> {

    private final AtomicInteger lookUps = new AtomicInteger();
    private volatile JWKSet published = new JWKSet(newKey());

    /** How often the keys were asked for. */
    public int lookUps() {
        return lookUps.get();
    }

    /** Signs with another key from now on; the old one stays published. */
    public void rotate() {
        published = new JWKSet(
                Stream.concat(Stream.of(newKey()), published.getKeys().stream()).toList());
    }

    /** Publishes the newest key only. */
    public void forgetOld() {
        published = new JWKSet(current());
    }

    /** The key that tokens are signed with. */
    public RSAKey current() {
        return published.getKeys().get(0).toRSAKey();
    }

    /** Signs whatever is in a token. */
    public String sign(JWSHeader.Builder header, JWTClaimsSet claims) {
        return sign(current(), header.keyID(current().getKeyID()).build(), claims);
    }

    /** Signs with a key of whomever. */
    public static String sign(RSAKey key, JWSHeader header, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A key that nobody publishes. */
    public static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        lookUps.incrementAndGet();
        return selector.select(published);
    }
}
