package dev.ashlar.security.autoconfigure.password;

import static org.assertj.core.api.Assertions.assertThat;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SEC-26 */
class GuessablePasswordsTests {

    private static final GuessablePasswords GUESSABLE = new GuessablePasswords();

    @Test
    void knowsEveryPasswordOfTheBundledList() throws IOException {
        List<String> list = StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies();
        assertThat(list).hasSizeGreaterThan(10_000).allMatch(GuessablePasswordsTests::isKnown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Marlboro",
                "cocacola1!",
                "ELEPHANT99",
                "M1ch!gan",
                "ada.lovelace2026!",
                "Ada.Lovelace2026!",
                "!!ada.lovelace",
                "qwertyuiop",
                "987654321"
            })
    void knowsWhatIsMadeOfThem(String password) {
        assertThat(isKnown(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "four quiet otters",
                "xkqzmwvjplrtyhgbnfds",
                "tTg0-lR.53kq",
                "correct horse battery staple",
                "elephantsPaintTheFence"
            })
    void knowsNothingElse(String password) {
        assertThat(isKnown(password)).isFalse();
    }

    private static boolean isKnown(String password) {
        return GUESSABLE.contains(password, List.of("ada.lovelace", "library"), 8);
    }
}
