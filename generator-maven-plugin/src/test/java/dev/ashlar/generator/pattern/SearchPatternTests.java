package dev.ashlar.generator.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchPatternTests {

    @Test
    void keepsWhatJavaSpellsAlike() {
        assertThat(SearchPattern.inJava("^[0-9]{3}$")).contains("^[0-9]{3}$");
    }

    @Test
    void leavesOutWhatJavaDoesNotKnow() {
        assertThat(SearchPattern.inJava("(?<unclosed")).isEmpty();
        assertThat(SearchPattern.isFound("(?<unclosed", "a")).isTrue();
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
        assertThat(SearchPattern.isFound(expression, value)).isEqualTo(found);
    }
}
