package dev.ashlar.generator.emit.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TemplateTests {

    record Pet(String name, @Nullable String nickname, Optional<String> owner, List<Toy> toys) {}

    record Toy(String label) {}

    private static final Pet LEO =
            new Pet("<Leo> & 'co'", null, Optional.of("George"), List.of(new Toy("a"), new Toy("b")));

    @Test
    void fillsValuesSectionsAndLists() {
        assertThat(fill("{{#owner}}{{.}}: {{/owner}}{{#toys}}{{label}} {{/toys}}", Escaping.NONE))
                .isEqualTo("George: a b ");
    }

    @Test
    void leavesOutSectionsOfAbsentValues() {
        assertThat(fill("[{{#nickname}}called {{.}}{{/nickname}}]", Escaping.NONE))
                .isEqualTo("[]");
    }

    @Test
    void refusesNamesThatNothingHas() {
        assertThatThrownBy(() -> fill("{{nmae}}", Escaping.NONE))
                .hasRootCauseMessage("Nothing is called 'nmae' @[inline:1]");
        assertThatThrownBy(() -> fill("{{#nmae}}x{{/nmae}}", Escaping.NONE))
                .hasStackTraceContaining("Nothing is called 'nmae'");
    }

    @Test
    void refusesAbsentValuesOutsideOfSections() {
        assertThatThrownBy(() -> fill("{{nickname}}", Escaping.NONE))
                .hasStackTraceContaining("Value of 'nickname' is absent");
    }

    @Test
    void escapesMarkupOnlyWhereAsked() {
        assertThat(fill("{{name}}", Escaping.NONE)).isEqualTo("<Leo> & 'co'");
        assertThat(fill("{{name}} {{{name}}}", Escaping.MARKUP))
                .isEqualTo("&lt;Leo&gt; &amp; &#39;co&#39; <Leo> & 'co'");
    }

    @Test
    void keepsMarkdownCellsOnOneLine() {
        assertThat(Escaping.MARKDOWN.escape(" a|b\n\n<c> & `d` ")).isEqualTo("a\\|b &lt;c> &amp; `d`");
    }

    @Test
    void leavesOutCharactersThatXmlForbids() {
        assertThat(Escaping.MARKUP.escape("a\u0000\u001b\uFFFEb\n🐾\uD800")).isEqualTo("ab\n🐾");
    }

    @Test
    void refusesTemplatesThatDoNotExist() {
        assertThatThrownBy(() -> Template.named("project/nothing", Escaping.NONE))
                .hasMessage("No template project/nothing");
    }

    private static String fill(String template, Escaping escaping) {
        return Template.<Pet>ofText(template, escaping).fill(LEO);
    }
}
