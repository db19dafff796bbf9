package dev.ashlar.security.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

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
import com.nimbusds.jose.util.JSONObjectUtils;
import dev.ashlar.test.security.LocalIssuer;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Holds of a running application that it lets in a good bearer token and nobody with another one, forged in the ways that are
 * known, and that it tells nobody what is wrong with his. Inherit it as {@link SecurityContractTests}; the credentials have to be
 * a JWT, and {@link #signed} makes others of its issuer.
 */
public abstract class TokenContractTests extends CalledApplication {

    private static final String EVIL = "evil.example";
    private static final String TYPE = "JWT";

    @Autowired(required = false)
    private @Nullable LocalIssuer localIssuer;

    /** For subclasses. */
    protected TokenContractTests() {}

    /**
     * A token of these claims, of the issuer whom the application trusts: that of the tests, where its own callers are those of
     * {@code ashlar-starter-test}.
     *
     * @param type what its header says that it is
     */
    protected String signed(String type, Map<String, Object> claims) {
        return Objects.requireNonNull(localIssuer, "a LocalIssuer bean").token(type, claims);
    }

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
        assertRefused(forged(new JWSHeader.Builder(JWSAlgorithm.RS256), new RSASSASigner(foreign)));
        assertRefused(forged(new JWSHeader.Builder(JWSAlgorithm.PS256), new RSASSASigner(foreign)));
        assertRefused(forged(
                new JWSHeader.Builder(JWSAlgorithm.RS256).jwk(foreign.toPublicJWK()), new RSASSASigner(foreign)));
        assertRefused(forged(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .jwkURL(URI.create("http://localhost:1/keys"))
                        .keyID("../dev/null"),
                new RSASSASigner(foreign)));
        assertRefused(forged(
                new JWSHeader.Builder(JWSAlgorithm.ES256),
                new ECDSASigner(new ECKeyGenerator(Curve.P_256).generate())));
        assertRefused(forged(new JWSHeader.Builder(JWSAlgorithm.HS256), new MACSigner(new byte[32])));
        assertRefused(forged(
                new JWSHeader.Builder(JWSAlgorithm.HS256),
                new MACSigner(foreign.toRSAPublicKey().getEncoded())));
    }

    /** SEC-05: no clock is off by more than a minute, and every token ends. */
    @Test
    void tokensAreRefusedBeforeAndAfterTheirTime() throws IOException {
        long now = Instant.now().getEpochSecond();
        assertRefused(with(Map.of("iat", now - 600, "exp", now - 61)));
        assertRefused(with(Map.of("nbf", now + 600)));
        assertRefused(signed(TYPE, without("exp")));
    }

    /** SEC-08 */
    @Test
    void accessTokensAreToldByTheirType() throws IOException {
        for (String type : List.of(TYPE, "at+jwt", "application/at+jwt")) {
            Seen answer = call("Bearer " + signed(type, without("")));
            assertThat(answer.status()).as(type).isNotIn(401, 403);
        }
        for (String type : List.of("logout+jwt", "refresh+jwt", "id+jwt")) {
            assertRefused(signed(type, without("")));
        }
    }

    /** SEC-08: those that say of themselves that they are others. */
    @Test
    void idRefreshAndLogoutTokensAreRefused() throws IOException {
        assertRefused(with(Map.of("nonce", "n")));
        assertRefused(with(Map.of("at_hash", "h")));
        assertRefused(with(Map.of("typ", "Refresh")));
        assertRefused(with(Map.of("token_use", "id")));
        assertRefused(with(Map.of("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))));
    }

    /** But where the application asks for no audience. */
    @Test
    void tokensForOthersAreRefused() throws IOException {
        assumeThat(without("")).as("claims of a good token").containsKey("aud");
        assertRefused(with(Map.of("aud", List.of("another-api"))));
        assertRefused(signed(TYPE, without("aud")));
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

    private String with(Map<String, Object> others) {
        Map<String, Object> claims = without("");
        claims.putAll(others);
        return signed(TYPE, claims);
    }

    /** The claims of a good token but for that one. */
    private Map<String, Object> without(String claim) {
        try {
            Map<String, Object> claims = new HashMap<>(JSONObjectUtils.parse(new Base64URL(part(1)).decodeToString()));
            claims.remove(claim);
            return claims;
        } catch (ParseException noToken) {
            throw new AssertionError("The credentials are no JWT", noToken);
        }
    }

    private String part(int index) {
        return token().split("\\.")[index];
    }

    private String forged(JWSHeader.Builder header, JWSSigner signer) throws JOSEException {
        JWSObject token = new JWSObject(header.build(), new Payload(new Base64URL(part(1))));
        token.sign(signer);
        return token.serialize();
    }
}
