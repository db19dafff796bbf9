package dev.ashlar.generator.emit.java;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LayoutTests {

    @Test
    void givesEachParameterALineOfItsOwnWhenTheyWrap() {
        String wrapped = """
                public record Pet(@Pattern(regexp = "a,(\\"b") String a, Map<String, Integer> b,
                        int c) {
                }
                """;
        assertThat(Layout.of(wrapped)).isEqualTo("""
                public record Pet(
                        @Pattern(regexp = "a,(\\"b") String a,
                        Map<String, Integer> b,
                        int c) {}
                """);
    }

    @Test
    void leavesWhatFitsOnALineAlone() {
        String method = "    public Pet getPet(Integer ownerId, Integer petId) {\n        return null;\n    }\n";
        assertThat(Layout.of(method)).isEqualTo(method);
    }

    @Test
    void leavesCallsInBodiesAlone() {
        String call = "        return new Pet(a,\n                b);\n";
        assertThat(Layout.of(call)).isEqualTo(call);
    }

    @Test
    void putsAShortCommentOnOneLineAndConstantsBelowEachOther() {
        assertThat(Layout.of("    /**\n     * Short.\n     */\n    A(\"a\"),\n\n    B(\"b\");\n"))
                .isEqualTo("    /** Short. */\n    A(\"a\"),\n    B(\"b\");\n");
    }

    @Test
    void keepsALongCommentOnItsLines() {
        String comment = "/**\n * " + "x".repeat(120) + "\n */\n";
        assertThat(Layout.of(comment)).isEqualTo(comment);
    }

    @Test
    void fillsLinesWithWhatATypeImplementsWhereItIsMuch() {
        String name = "A".repeat(40);
        assertThat(Layout.of("        String a) implements %1$s,\n        %1$s,\n        %1$s {\n}\n".formatted(name)))
                .isEqualTo(
                        "        String a)\n        implements %1$s, %1$s,\n                %1$s {}\n".formatted(name));
        assertThat(Layout.of("        String a) implements A,\n        B {\n}\n"))
                .isEqualTo("        String a) implements A, B {}\n");
    }
}
