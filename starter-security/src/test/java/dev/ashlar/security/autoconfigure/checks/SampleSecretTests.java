package dev.ashlar.security.autoconfigure.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleSecretTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "changeme",
                "CHANGE_ME!",
                "change-this",
                "secret",
                "Secret123",
                "password",
                "password1!",
                "admin",
                "{noop}test",
                "test123",
                "root",
                "your-256-bit-secret",
                "replace me",
                "xxxx",
                "1111",
                "12345678",
                "postgres"
            })
    void knowsWhatEverybodyTriesFirst(String value) {
        assertThat(SampleSecret.matches(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tTg0-lR.53kq",
                "correct horse battery staple",
                "{bcrypt}$2a$10$abc",
                "e3b0c44298fc1c149afbf4c8996fb924"
            })
    void takesNothingElseForThat(String value) {
        assertThat(SampleSecret.matches(value)).isFalse();
    }
}
