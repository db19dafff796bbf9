package dev.ashlar.security.autoconfigure.token;

import dev.ashlar.security.autoconfigure.secret.SecretSetupException;
import java.util.List;
import org.springframework.core.env.Environment;

/** Another issuer beside the application itself, whose tokens nobody would read. */
final class OtherIssuer {

    private static final String PREFIX = "spring.security.oauth2.resourceserver.";

    private static final List<String> PROPERTIES =
            List.of("jwt.issuer-uri", "jwt.jwk-set-uri", "jwt.public-key-location", "opaquetoken.introspection-uri");

    private OtherIssuer() {}

    static void refuse(Environment environment) {
        PROPERTIES.stream()
                .map(name -> PREFIX + name)
                .filter(property -> !environment.getProperty(property, "").isBlank())
                .findFirst()
                .ifPresent(property -> {
                    throw new SecretSetupException(
                            "ashlar.security.tokens.enabled makes the application take its own tokens, and " + property
                                    + " names another issuer, whose tokens would all be refused.",
                            "Remove one of the two, or define a JwtDecoder bean that takes the tokens of both.");
                });
    }
}
