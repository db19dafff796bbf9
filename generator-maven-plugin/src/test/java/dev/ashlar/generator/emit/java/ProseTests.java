package dev.ashlar.generator.emit.java;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProseTests {

    @Test
    void cannotEndTheCommentNorNameATagNorBecomeMarkup() {
        assertThat(Prose.line("*/ @since <b> & \\u000a")).isEqualTo("*&#47; &#64;since &lt;b&gt; &amp; &#92;u000a");
    }

    @Test
    void separatesParagraphsAndLeavesOutAbsentAndRepeatedOnes() {
        assertThat(Prose.paragraphs("One.", null, " ", "Two\nlines.\n\nThree.", "One.")
                        .toString())
                .isEqualTo("One.\n\n<p>Two lines.\n\n<p>Three.");
    }

    @Test
    void wrapsLongLines() {
        String text = Prose.paragraphs("word ".repeat(60)).toString();
        assertThat(text.lines())
                .hasSizeGreaterThan(1)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(110));
    }

    @Test
    void endsASentenceOnce() {
        assertThat(Prose.sentence("Lists pets")).isEqualTo("Lists pets.");
        assertThat(Prose.sentence("Really?")).isEqualTo("Really?");
    }
}
