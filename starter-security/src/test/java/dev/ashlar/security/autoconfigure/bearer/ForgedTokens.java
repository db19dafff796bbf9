package dev.ashlar.security.autoconfigure.bearer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.ashlar.security.idp.SigningKeys;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** Tokens with good claims that the issuer has not signed, made as those make them who have its public key. */
final class ForgedTokens {

    private final RSAKey known;
    private final JWTClaimsSet claims;

    private ForgedTokens(RSAKey known, JWTClaimsSet claims) {
        this.known = known;
        this.claims = claims;
    }

    static Stream<String> of(RSAKey known, JWTClaimsSet claims) {
        ForgedTokens forged = new ForgedTokens(known, claims);
        return Stream.of(
                        forged.withoutSignature(),
                        forged.signedWithThePublicKey(),
                        forged.signedByOthers(),
                        forged.signedOtherwise())
                .flatMap(tokens -> tokens);
    }

    private Stream<String> withoutSignature() {
        String signed = SigningKeys.sign(known, header(JWSAlgorithm.RS256).build(), claims);
        return Stream.concat(
                Stream.of("none", "None", "NONE", "nOnE", "").map(name -> unsigned(name) + "."),
                Stream.of(
                        signed.replaceFirst("[^.]*$", ""),
                        signed.replaceFirst("\\.[^.]*$", ""),
                        unsigned("none") + ".AAAA"));
    }

    /** Every spelling of the public key that a careless server might take for a secret. */
    private Stream<String> signedWithThePublicKey() {
        byte[] encoded = publicKey();
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded) + "\n-----END PUBLIC KEY-----";
        return Stream.of(
                        encoded,
                        pem.getBytes(StandardCharsets.US_ASCII),
                        (pem + "\n").getBytes(StandardCharsets.US_ASCII),
                        known.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8),
                        known.getModulus().decode(),
                        new byte[32])
                .flatMap(secret -> Stream.of(JWSAlgorithm.HS256, JWSAlgorithm.HS384, JWSAlgorithm.HS512)
                        .map(algorithm -> mac(secret, algorithm)));
    }

    private Stream<String> signedByOthers() {
        RSAKey foreign = SigningKeys.newKey();
        URI address = URI.create("http://127.0.0.1:1/keys");
        return Stream.of(
                        header(JWSAlgorithm.RS256).keyID(known.getKeyID()),
                        header(JWSAlgorithm.RS256).keyID(foreign.getKeyID()),
                        header(JWSAlgorithm.RS256).keyID("../../../dev/null"),
                        header(JWSAlgorithm.RS256).keyID(null),
                        header(JWSAlgorithm.RS256).jwk(foreign.toPublicJWK()),
                        header(JWSAlgorithm.RS256).jwkURL(address),
                        header(JWSAlgorithm.RS256).x509CertURL(address),
                        header(JWSAlgorithm.RS256).x509CertChain(List.of(com.nimbusds.jose.util.Base64.encode("x"))))
                .map(header -> SigningKeys.sign(foreign, header.build(), claims));
    }

    /** With the right key, in ways that are not configured. */
    private Stream<String> signedOtherwise() {
        try {
            return Stream.of(
                    SigningKeys.sign(known, header(JWSAlgorithm.PS256).build(), claims),
                    SigningKeys.sign(known, header(JWSAlgorithm.RS384).build(), claims),
                    SigningKeys.sign(known, header(JWSAlgorithm.RS512).build(), claims),
                    sign(new ECDSASigner(new ECKeyGenerator(Curve.P_256).generate()), JWSAlgorithm.ES256),
                    SigningKeys.sign(known, header(JWSAlgorithm.RS256).build(), claims) + ".x",
                    SigningKeys.sign(known, header(JWSAlgorithm.RS256).build(), claims) + ".x.y");
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private JWSHeader.Builder header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm).type(JOSEObjectType.JWT).keyID(known.getKeyID());
    }

    private String unsigned(String algorithm) {
        return Base64URL.encode("{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\"}") + "."
                + Base64URL.encode(claims.toString());
    }

    private String mac(byte[] secret, JWSAlgorithm algorithm) {
        try {
            return sign(new MACSigner(java.util.Arrays.copyOf(secret, Math.max(64, secret.length))), algorithm);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String sign(JWSSigner signer, JWSAlgorithm algorithm) throws JOSEException {
        SignedJWT token = new SignedJWT(header(algorithm).build(), claims);
        token.sign(signer);
        return token.serialize();
    }

    private byte[] publicKey() {
        try {
            return known.toPublicKey().getEncoded();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
