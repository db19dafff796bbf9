package dev.ashlar.security.autoconfigure.bearer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.ashlar.security.idp.IdentityProvider;
import dev.ashlar.security.idp.OrdersApplication;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Thousands of tokens that are nearly right. A failure tells the seed, which {@code -Dtoken.seed} takes. */
class ForgedTokenFuzzTests {

    private static final int TOKENS = 3000;
    private static final String CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~+/=";
    private static final List<String> FRAGMENTS = List.of(
            "\"alg\":\"none\"",
            "\"alg\":\"HS256\"",
            "\"alg\":null",
            "\"alg\":[\"RS256\"]",
            "\"kid\":null",
            "\"kid\":\"\\u0000\"",
            "\"kid\":{\"a\":1}",
            "\"crit\":[\"exp\"]",
            "\"crit\":[]",
            "\"b64\":false,\"crit\":[\"b64\"]",
            "\"typ\":7",
            "\"cty\":\"JWT\"",
            "\"zip\":\"DEF\"",
            "\"enc\":\"A128GCM\",\"alg\":\"dir\"",
            "\"jku\":\"http://127.0.0.1:1/\"",
            "\"jku\":\"not an address\"",
            "\"x5u\":\"file:///etc/passwd\"",
            "\"x5c\":[\"AAAA\"]",
            "\"jwk\":{\"kty\":\"RSA\",\"e\":\"AQAB\",\"n\":\"AQAB\"}",
            "\"jwk\":{\"kty\":\"oct\",\"k\":\"AA\"}",
            "\"epk\":{}",
            "\"p2c\":2147483647",
            "\"exp\":1e400",
            "\"exp\":-1",
            "\"aud\":[null]",
            "\"alg\":\"RS256\",\"alg\":\"none\"");

    private static final List<BiFunction<String, Random, String>> MUTATIONS = List.of(
            ForgedTokenFuzzTests::otherCharacter,
            ForgedTokenFuzzTests::missingCharacters,
            ForgedTokenFuzzTests::furtherCharacters,
            ForgedTokenFuzzTests::shuffledParts,
            ForgedTokenFuzzTests::otherHeader,
            ForgedTokenFuzzTests::otherClaims,
            ForgedTokenFuzzTests::otherSignature,
            ForgedTokenFuzzTests::manyParts,
            ForgedTokenFuzzTests::emptyParts,
            ForgedTokenFuzzTests::deepHeader,
            ForgedTokenFuzzTests::noise);

    @Test
    void acceptsNoneAndAnswersAllAlike() {
        long seed = Long.getLong("token.seed", ThreadLocalRandom.current().nextLong());
        Random random = new Random(seed);
        OrdersApplication app = OrdersApplication.shared();
        String good = goodToken(IdentityProvider.shared());
        assertThat(app.getAs(good, "/api/me").statusCode()).isEqualTo(200);
        for (int number = 0; number < TOKENS; number++) {
            String forged = MUTATIONS.get(number % MUTATIONS.size()).apply(good, random);
            HttpResponse<String> response = app.getAs(forged, "/api/me");
            assertThat(answer(response)).as("seed %s, token %s", seed, forged).isEqualTo(answerToBrokenTokens());
        }
        assertThat(app.getAs(good, "/api/me").statusCode()).isEqualTo(200);
    }

    private static String answerToBrokenTokens() {
        return "401 [Bearer error=\"invalid_token\"] {\"type\":\"/problems/invalid-token\",\"title\":\"Invalid token\","
                + "\"status\":401,\"detail\":\"The token is not valid.\",\"instance\":\"/api/me\",\"code\":\"INVALID_TOKEN\"}";
    }

    /** Without what is of the request alone. */
    private static String answer(HttpResponse<String> response) {
        return response.statusCode() + " " + response.headers().allValues("WWW-Authenticate") + " "
                + response.body().replaceAll(",\"(requestId|timestamp)\":\"[^\"]*\"", "");
    }

    private static String goodToken(IdentityProvider issuer) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(issuer.issuer())
                .audience(IdentityProvider.AUDIENCE)
                .subject("ada")
                .expirationTime(Date.from(Instant.now().plusSeconds(3600)))
                .build();
        return issuer.keys().sign(new JWSHeader.Builder(JWSAlgorithm.RS256), claims);
    }

    /** Not the last one: some of its bits belong to nothing. */
    private static String otherCharacter(String token, Random random) {
        int position = random.nextInt(token.length() - 1);
        char other = CHARACTERS.charAt(random.nextInt(64));
        return other == token.charAt(position)
                ? otherCharacter(token, random)
                : token.substring(0, position) + other + token.substring(position + 1);
    }

    private static String missingCharacters(String token, Random random) {
        int from = random.nextInt(token.length() - 1);
        int to = Math.min(token.length(), from + 1 + random.nextInt(40));
        return token.substring(0, from) + token.substring(to) + (from == 0 && to == token.length() ? "x" : "");
    }

    private static String furtherCharacters(String token, Random random) {
        int position = random.nextInt(token.length());
        return token.substring(0, position) + noise(token, random) + token.substring(position);
    }

    private static String shuffledParts(String token, Random random) {
        String[] parts = token.split("\\.");
        int count = 1 + random.nextInt(6);
        StringBuilder shuffled = new StringBuilder(parts[1 + random.nextInt(2)]);
        for (int part = 1; part < count; part++) {
            shuffled.append('.').append(parts[random.nextInt(parts.length)]);
        }
        return shuffled.toString();
    }

    private static String otherHeader(String token, Random random) {
        return changed(token, 0, random);
    }

    private static String otherClaims(String token, Random random) {
        return changed(token, 1, random);
    }

    private static String otherSignature(String token, Random random) {
        byte[] signature = new byte[random.nextInt(600)];
        random.nextBytes(signature);
        return token.substring(0, token.lastIndexOf('.') + 1) + Base64URL.encode(signature);
    }

    /** As many as fit into a header. */
    private static String manyParts(String token, Random random) {
        String part = token.substring(0, random.nextInt(3));
        return (part + ".").repeat(1 + random.nextInt(7000 / (part.length() + 1)));
    }

    private static String emptyParts(String token, Random random) {
        String[] parts = token.split("\\.");
        parts[random.nextInt(parts.length)] = "";
        return ".".repeat(random.nextInt(3)) + String.join(".", parts) + ".".repeat(random.nextInt(3));
    }

    private static String deepHeader(String token, Random random) {
        String open = random.nextBoolean() ? "[" : "{\"a\":";
        String header = "{\"alg\":\"RS256\",\"a\":" + open.repeat(1 + random.nextInt(4000 / open.length()));
        return Base64URL.encode(header) + token.substring(token.indexOf('.'));
    }

    private static String noise(String token, Random random) {
        StringBuilder noise = new StringBuilder();
        int length = 1 + random.nextInt(60);
        for (int character = 0; character < length; character++) {
            noise.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return noise.toString();
    }

    /** With another member, or with a piece of the JSON missing. */
    private static String changed(String token, int part, Random random) {
        String[] parts = token.split("\\.");
        String json = new Base64URL(parts[part]).decodeToString();
        String fragment = FRAGMENTS.get(random.nextInt(FRAGMENTS.size()));
        String other = random.nextBoolean()
                ? json.replaceFirst("}$", "," + fragment.replace("\\", "\\\\") + "}")
                : json.substring(random.nextInt(json.length()));
        parts[part] = Base64URL.encode(other.equals(json) ? "{}" : other).toString();
        return String.join(".", parts);
    }
}
