package dev.ashlar.security.autoconfigure.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretNamesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring.security.user.password",
                "SPRING_DATASOURCE_PASSWORD",
                "acme.clientSecret",
                "acme.api-key",
                "acme.passwords.secret[0]",
                "ASHLAR_CORE_CURSOR_SECRET"
            })
    void knowsSecrets(String name) {
        assertThat(SecretNames.isSecret(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "server.ssl.key-alias",
                "server.ssl.key-store",
                "acme.key-id",
                "acme.password-length",
                "acme.password-encoder",
                "spring.security.oauth2.resourceserver.jwt.public-key-location"
            })
    void leavesOthersAlone(String name) {
        assertThat(SecretNames.isSecret(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme.jwt.secret", "ashlar.core.cursor.secret", "ACME_SIGNING_KEY", "acme.hmacKey"})
    void knowsWhatSigns(String name) {
        assertThat(SecretNames.isKey(name)).isTrue();
    }
}
