package dev.ashlar.security.autoconfigure.bearer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.proc.SingleKeyJWSKeySelector;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.security.Key;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class VerifiedSignaturesTests {

    private final AtomicInteger verifications = new AtomicInteger();
    private final ECKey key = newKey();

    @Test
    void verifiesASignatureOnce() throws Exception {
        DefaultJWTProcessor<SecurityContext> processor = processor(new VerifiedSignatures(10), key);
        String token = token("ada");
        for (int request = 0; request < 3; request++) {
            assertThat(processor.process(token, null).getSubject()).isEqualTo("ada");
        }
        assertThat(processor.process(token("bob"), null).getSubject()).isEqualTo("bob");
        assertThat(verifications).hasValue(2);
    }

    @Test
    void verifiesEachTimeWhereNoneIsRemembered() throws Exception {
        DefaultJWTProcessor<SecurityContext> processor = processor(VerifiedSignatures.none(), key);
        String token = token("ada");
        processor.process(token, null);
        processor.process(token, null);
        assertThat(verifications).hasValue(2);
    }

    @Test
    void refusesOtherClaimsWithARememberedSignature() throws Exception {
        DefaultJWTProcessor<SecurityContext> processor = processor(new VerifiedSignatures(10), key);
        String[] ada = token("ada").split("\\.");
        String[] bob = token("bob").split("\\.");
        processor.process(String.join(".", ada), null);
        assertRefused(processor, ada[0] + "." + bob[1] + "." + ada[2]);
        assertRefused(processor, ada[0] + "." + ada[1] + "." + bob[2]);
    }

    @Test
    void refusesARememberedSignatureOfAKeyThatIsNoLongerAccepted() throws Exception {
        VerifiedSignatures signatures = new VerifiedSignatures(10);
        String token = token("ada");
        processor(signatures, key).process(token, null);
        assertRefused(processor(signatures, newKey()), token);
    }

    @Test
    void refusesABadSignatureEachTime() throws Exception {
        DefaultJWTProcessor<SecurityContext> processor = processor(new VerifiedSignatures(10), newKey());
        String token = token("ada");
        assertRefused(processor, token);
        assertRefused(processor, token);
        assertThat(verifications).hasValue(2);
    }

    @Test
    void looksAtTheTimesOfARememberedToken() throws Exception {
        DefaultJWTProcessor<SecurityContext> processor = processor(new VerifiedSignatures(10), key);
        String token = token("ada");
        processor.process(token, null);
        processor.setJWTClaimsSetVerifier((claims, context) -> {
            throw new BadJWTException("expired");
        });
        assertThatThrownBy(() -> processor.process(token, null)).hasMessageContaining("expired");
    }

    private static void assertRefused(DefaultJWTProcessor<SecurityContext> processor, String token) {
        assertThatThrownBy(() -> processor.process(token, null)).isInstanceOf(BadJOSEException.class);
    }

    private DefaultJWTProcessor<SecurityContext> processor(VerifiedSignatures signatures, ECKey accepted)
            throws JOSEException {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new SingleKeyJWSKeySelector<>(JWSAlgorithm.ES256, accepted.toPublicKey()));
        processor.setJWSVerifierFactory(new CountingFactory());
        signatures.customize(processor);
        return processor;
    }

    private String token(String subject) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader(JWSAlgorithm.ES256),
                new JWTClaimsSet.Builder()
                        .subject(subject)
                        .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                        .build());
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private final class CountingFactory extends DefaultJWSVerifierFactory {

        @Override
        public JWSVerifier createJWSVerifier(JWSHeader header, Key verifying) throws JOSEException {
            verifications.incrementAndGet();
            return super.createJWSVerifier(header, verifying);
        }
    }
}
