package dev.ashlar.generator.emit.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodeTests {

    @Test
    void fillsGapsByName() {
        assertThat(Code.of("return $list:T.of($text:S);\n", Map.of("list", List.class, "text", "a\"b")))
                .hasToString("return java.util.List.of(\"a\\\"b\");\n");
    }

    @Test
    void refusesAnArgumentWithoutGap() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Code.of("return;", Map.of("unused", "x")))
                .withMessageContaining("unused");
    }

    @Test
    void refusesAGapWithoutArgument() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Code.of("return $missing:L;", Map.of()))
                .withMessageContaining("missing");
    }
}
