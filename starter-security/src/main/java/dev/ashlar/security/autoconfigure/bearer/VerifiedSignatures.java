package dev.ashlar.security.autoconfigure.bearer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.jca.JCAContext;
import com.nimbusds.jose.proc.JWSVerifierFactory;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.proc.ConfigurableJWTProcessor;
import java.nio.ByteBuffer;
import java.security.Key;
import java.time.Duration;
import java.util.Set;

/**
 * Remembers which signatures were verified, so that the many requests of one caller cost the arithmetic of one.
 *
 * <p>What is remembered is that a key has signed these very bytes, which stays true for ever. Whether the key is still one of
 * the issuer's, and whether the claims are accepted now, is asked again for each request.
 */
public final class VerifiedSignatures {

    /** Longer than callers pause; what is older only takes room. */
    private static final Duration UNUSED = Duration.ofMinutes(10);

    private final boolean remembers;
    private final Cache<SignedBytes, Boolean> verified;

    /**
     * Remembers up to so many signatures.
     *
     * @param most 0 for none
     */
    VerifiedSignatures(int most) {
        remembers = most > 0;
        verified = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterAccess(UNUSED)
                .build();
    }

    /** Remembers nothing. */
    public static VerifiedSignatures none() {
        return new VerifiedSignatures(0);
    }

    /** Lets a processor verify each signature once. */
    public void customize(ConfigurableJWTProcessor<?> processor) {
        if (remembers) {
            processor.setJWSVerifierFactory(new Factory(processor.getJWSVerifierFactory(), verified));
        }
    }

    /**
     * What a signature holds for; the algorithm is a part of the bytes.
     *
     * @param key what verifies the signature
     * @param signed header and claims
     */
    private record SignedBytes(Key key, ByteBuffer signed, Base64URL signature) {}

    private record Factory(JWSVerifierFactory delegate, Cache<SignedBytes, Boolean> verified)
            implements JWSVerifierFactory {

        @Override
        public JWSVerifier createJWSVerifier(JWSHeader header, Key key) {
            return new Verifier(delegate, key, verified);
        }

        @Override
        public Set<JWSAlgorithm> supportedJWSAlgorithms() {
            return delegate.supportedJWSAlgorithms();
        }

        @Override
        public JCAContext getJCAContext() {
            return delegate.getJCAContext();
        }
    }

    private record Verifier(JWSVerifierFactory delegate, Key key, Cache<SignedBytes, Boolean> verified)
            implements JWSVerifier {

        @Override
        public boolean verify(JWSHeader header, byte[] signingInput, Base64URL signature) throws JOSEException {
            SignedBytes signed = new SignedBytes(key, ByteBuffer.wrap(signingInput), signature);
            if (verified.getIfPresent(signed) != null) {
                return true;
            }
            boolean valid = delegate.createJWSVerifier(header, key).verify(header, signingInput, signature);
            if (valid) {
                verified.put(signed, true);
            }
            return valid;
        }

        @Override
        public Set<JWSAlgorithm> supportedJWSAlgorithms() {
            return delegate.supportedJWSAlgorithms();
        }

        @Override
        public JCAContext getJCAContext() {
            return delegate.getJCAContext();
        }
    }
}
