package dev.ashlar.security.autoconfigure.token;

import java.util.Objects;
import org.springframework.core.env.Environment;

/**
 * By what a token says that it is of this application and for it.
 *
 * @param issuer iss
 * @param audience aud
 */
record TokenNames(String issuer, String audience) {

    static TokenNames of(TokenProperties properties, Environment environment) {
        String issuer = Objects.requireNonNullElseGet(
                properties.issuer(), () -> environment.getProperty("spring.application.name", "application"));
        return new TokenNames(issuer, Objects.requireNonNullElse(properties.audience(), issuer));
    }
}
