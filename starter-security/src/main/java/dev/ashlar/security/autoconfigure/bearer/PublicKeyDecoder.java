package dev.ashlar.security.autoconfigure.bearer;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Reads tokens by the key of {@code public-key-location}, as Spring Boot's decoder does, which takes no customizer.
 *
 * @param properties Spring Boot's
 * @param validators beside those that every token has to pass
 * @param signatures those that were verified before
 */
record PublicKeyDecoder(
        OAuth2ResourceServerProperties.Jwt properties,
        List<OAuth2TokenValidator<Jwt>> validators,
        VerifiedSignatures signatures) {

    private static final String PROPERTIES = "spring.security.oauth2.resourceserver.jwt.";

    JwtDecoder create() {
        if (properties.getJwsAlgorithms().size() != 1) {
            throw new InvalidConfigurationPropertyValueException(
                    PROPERTIES + "jws-algorithms", properties.getJwsAlgorithms(), "A public key has one algorithm");
        }
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withPublicKey(key())
                .signatureAlgorithm(
                        KeySetCustomizer.algorithm(properties.getJwsAlgorithms().get(0)))
                .jwtProcessorCustomizer(signatures::customize)
                .build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(all()));
        return decoder;
    }

    private List<OAuth2TokenValidator<Jwt>> all() {
        List<OAuth2TokenValidator<Jwt>> all = new ArrayList<>(validators);
        List<String> audiences = properties.getAudiences();
        if (!audiences.isEmpty()) {
            all.add(
                    0,
                    new JwtClaimValidator<List<String>>(
                            JwtClaimNames.AUD,
                            audience -> audience != null && !Collections.disjoint(audience, audiences)));
        }
        return all;
    }

    private RSAPublicKey key() {
        try {
            String encoded = properties
                    .readPublicKey()
                    .replace("-----BEGIN PUBLIC KEY-----", "")
                    .replace("-----END PUBLIC KEY-----", "");
            X509EncodedKeySpec key =
                    new X509EncodedKeySpec(Base64.getMimeDecoder().decode(encoded));
            return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(key);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new InvalidConfigurationPropertyValueException(
                    PROPERTIES + "public-key-location",
                    properties.getPublicKeyLocation(),
                    "It has to be the public key of RSA in X.509 encoding (PEM)");
        }
    }
}
