package dev.ashlar.generator.emit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonTests {

    record Pet(String name, @Nullable String nickname, BigDecimal weight, List<String> toys) {}

    private static final Pet LEO = new Pet("Le\"o", null, new BigDecimal("1E+2"), List.of("ball"));

    @Test
    void writesRecordsInTheirOrderWithoutWhatIsAbsent() {
        assertThat(Json.compact(LEO)).isEqualTo("{\"name\":\"Le\\\"o\",\"weight\":100,\"toys\":[\"ball\"]}");
    }

    @Test
    void indentsByTwoSpacesWithPlainLineEnds() {
        assertThat(Json.indented(Map.of("a", List.of(1)))).isEqualTo("{\n  \"a\": [\n    1\n  ]\n}");
    }
}
