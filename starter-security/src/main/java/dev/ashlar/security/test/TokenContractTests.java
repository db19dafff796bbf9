package dev.ashlar.security.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds of a running application that it lets in a good bearer token and nobody with another one, forged in the ways that are
 * known, and that it tells nobody what is wrong with his. Inherit it as {@link SecurityContractTests}; the credentials have to be
 * a JWT.
 */
public abstract class TokenContractTests extends CalledApplication {

    private static final String EVIL = "evil.example";

    /** For subclasses. */
    protected TokenContractTests() {}

    /** Without it none of the others would mean anything. */
    @Test
    void aGoodTokenIsLetIn() throws IOException {
        assertThat(call("Bearer " + token()).status()).isNotIn(401, 403);
    }

    /** SEC-01 */
    @Test
    void tokensWithoutASignatureAreRefused() throws IOException {
        for (String algorithm : List.of("none", "None", "NONE", "nOnE", "")) {
            String unsigned = Base64URL.encode("{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\"}") + "." + part(1) + ".";
            assertRefused(unsigned);
            assertRefused(unsigned + part(2));
        }
        assertRefused(part(0) + "." + part(1) + ".");
        assertRefused(part(0) + "." + part(1));
    }

    /** SEC-02 */
    @Test
    void tokensThatSomebodyElseSignedAreRefused() throws IOException, JOSEException {
        RSAKey foreign = new RSAKeyGenerator(2048).generate();
        assertRefused(signed(new JWSHeader.Builder(JWSAlgorithm.RS256), new RSASSASigner(foreign)));
        assertRefused(signed(new JWSHeader.Builder(JWSAlgorithm.PS256), new RSASSASigner(foreign)));
        assertRefused(signed(
                new JWSHeader.Builder(JWSAlgorithm.RS256).jwk(foreign.toPublicJWK()), new RSASSASigner(foreign)));
        assertRefused(signed(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .jwkURL(URI.create("http://localhost:1/keys"))
                        .keyID("../dev/null"),
                new RSASSASigner(foreign)));
        assertRefused(signed(
                new JWSHeader.Builder(JWSAlgorithm.ES256),
                new ECDSASigner(new ECKeyGenerator(Curve.P_256).generate())));
        assertRefused(signed(new JWSHeader.Builder(JWSAlgorithm.HS256), new MACSigner(new byte[32])));
        assertRefused(signed(
                new JWSHeader.Builder(JWSAlgorithm.HS256),
                new MACSigner(foreign.toRSAPublicKey().getEncoded())));
    }

    /** SEC-04 */
    @Test
    void tokensWithOneOtherCharacterAreRefused() throws IOException {
        for (int changed = 0; changed < 3; changed++) {
            String[] parts = token().split("\\.");
            char third = parts[changed].charAt(3);
            parts[changed] = parts[changed].substring(0, 3) + (third == 'A' ? 'B' : 'A') + parts[changed].substring(4);
            assertRefused(String.join(".", parts));
        }
    }

    /** SEC-10: whatever is wrong with it, and whoever is said to be asked. */
    @Test
    void brokenTokensAreAnsweredAlikeAndNothingOfThemComesBack() throws IOException {
        String expected = call("Bearer x").told();
        for (String broken : broken().toList()) {
            Seen answer = calls().raw(
                            "POST " + guardedPath() + " HTTP/1.1",
                            "Host: " + EVIL,
                            "Authorization: Bearer " + broken,
                            "Content-Type: application/json",
                            "Content-Length: 0");
            assertThat(answer.head() + answer.body()).doesNotContain(EVIL, broken);
            if (answer.status() != 400) {
                assertThat(answer.status()).isEqualTo(401);
                assertThat(answer.header("www-authenticate"))
                        .isEqualTo(call("Bearer x").header("www-authenticate"));
            }
            assertThat(call("Bearer " + broken).told()).isEqualTo(expected);
        }
    }

    /** Ten ways in which a token is none. */
    private Stream<String> broken() {
        String token = token();
        return Stream.of(
                "a.b.c",
                "....",
                "<script>alert(1)</script>",
                token + "x",
                token + ".x",
                token.substring(1),
                part(0) + "." + part(1) + ".",
                Base64URL.encode("{}") + "." + part(1) + "." + part(2),
                part(1) + "." + part(0) + "." + part(2),
                "a".repeat(4_000));
    }

    private void assertRefused(String token) throws IOException {
        Seen answer = call("Bearer " + token);
        assertThat(answer.status()).as(token).isEqualTo(401);
        assertThat(answer.header("www-authenticate")).as(token).isNotEmpty();
    }

    private Seen call(String authorization) throws IOException {
        return calls().postJson(guardedPath(), Map.of("Authorization", authorization), "{}");
    }

    /** The one of the credentials. */
    private String token() {
        return credentials().getOrDefault("Authorization", "").replaceFirst("^Bearer ", "");
    }

    private String part(int index) {
        return token().split("\\.")[index];
    }

    private String signed(JWSHeader.Builder header, JWSSigner signer) throws JOSEException {
        JWSObject token = new JWSObject(header.build(), new Payload(new Base64URL(part(1))));
        token.sign(signer);
        return token.serialize();
    }
}
