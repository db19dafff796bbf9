package dev.ashlar.generator.emit.java;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchPatternTests {

    @Test
    void keepsAnAnchoredExpression() {
        assertThat(SearchPattern.matching("^[0-9]{3}$")).contains("^[0-9]{3}$");
    }

    @Test
    void leavesOutWhatJavaDoesNotKnow() {
        assertThat(SearchPattern.matching("(?<unclosed")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "b+, abbc, true",
        "b+, acd, false",
        "^a|c$, abd, true",
        "^a|c$, xbc, true",
        "^a|c$, xbd, false",
        "^(a|c)$, a, true",
        "^(a|c)$, ab, false",
        "^[[&&]+$, [&, true",
        "^[[&&]+$, x, false",
        "^x[^]y$, x!y, true",
        "cost\\$, the cost$ is, true",
        "^cost\\$, cost$ is, true",
        "^[a|b]$, a, true"
    })
    void searchesAsJsonSchemaDoes(String expression, String value, boolean found) {
        assertThat(value.matches(SearchPattern.matching(expression).orElseThrow()))
                .isEqualTo(found);
    }
}
