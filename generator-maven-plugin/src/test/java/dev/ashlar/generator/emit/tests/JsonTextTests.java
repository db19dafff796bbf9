package dev.ashlar.generator.emit.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTextTests {

    @Test
    void aShortValueIsAString() {
        assertThat(JsonText.of(List.of("a"))).hasToString("\"[\\\"a\\\"]\"");
    }

    @Test
    void whatIsTooLongForAConstantIsJoinedFromParts() {
        assertThat(JsonText.of("x".repeat(12_000)).toString())
                .startsWith("java.lang.String.join(\"\", \"\\\"xxx")
                .containsOnlyOnce("xxx\\\"\")")
                .contains("x\", \"x");
    }

    @Test
    void noCharacterIsCut() {
        assertThat(JsonText.of("\uD83D\uDE00".repeat(6_000)).toString())
                .doesNotContain("\uD83D\"")
                .doesNotContain("\"\uDE00");
    }
}
