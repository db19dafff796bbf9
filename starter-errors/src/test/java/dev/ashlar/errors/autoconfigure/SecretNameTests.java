package dev.ashlar.errors.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretNameTests {

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "password",
                "newPassword",
                "PASSWD",
                "/user/pass_word/passphrase",
                "clientSecret",
                "access_token",
                "accessTokens",
                "pin",
                "/card/pin",
                "userPin",
                "cvv",
                "cvv2",
                "iban",
                "/accounts/0/iban",
                "/cards/0/holder",
                "cards[0].number",
                "Authorization",
                "Proxy-Authorization",
                "X-Api-Key",
                "apiKey",
                "apikey",
                "private-key",
                "sessionId",
                "accountNumber"
            })
    void isSecret(String name) {
        assertThat(SecretName.isLike(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "/pinned",
                "spin",
                "discard",
                "cardinality",
                "company",
                "author",
                "key",
                "keyword",
                "caribbean"
            })
    void isNotSecret(String name) {
        assertThat(SecretName.isLike(name)).isFalse();
    }
}
