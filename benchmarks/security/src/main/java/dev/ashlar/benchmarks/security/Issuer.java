package dev.ashlar.benchmarks.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;

/**
 * Signs the token that all requests show.
 *
 * @param key what it signs with
 * @param publicKey the file that both applications verify with
 */
record Issuer(RSAKey key, Path publicKey) {

    static final String AUDIENCE = "orders";

    static Issuer create(Path folder) throws JOSEException, IOException {
        RSAKey key = new RSAKeyGenerator(2048).generate();
        String encoded = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(key.toRSAPublicKey().getEncoded());
        Path file = folder.resolve("public-key.pem");
        Files.writeString(file, "-----BEGIN PUBLIC KEY-----\n" + encoded + "\n-----END PUBLIC KEY-----\n");
        return new Issuer(key, file);
    }

    String token() throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader(JWSAlgorithm.RS256),
                new JWTClaimsSet.Builder()
                        .subject("ada")
                        .audience(AUDIENCE)
                        .claim("roles", List.of("READER"))
                        .issueTime(Date.from(Instant.now()))
                        .expirationTime(Date.from(Instant.now().plusSeconds(24 * 3600)))
                        .build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }
}
