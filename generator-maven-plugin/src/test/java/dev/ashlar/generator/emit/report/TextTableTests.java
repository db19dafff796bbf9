package dev.ashlar.generator.emit.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTests {

    @Test
    void alignsColumns() {
        TextTable table = new TextTable(40, 1);
        table.add("a", "bbb", "c");
        table.add("aaa", "b", "c");
        assertThat(table.lines()).containsExactly("a    bbb  c", "aaa  b    c");
    }

    @Test
    void shortensWhatDoesNotFit() {
        TextTable table = new TextTable(12, 1);
        table.add("abc", "d", "a long text");
        assertThat(table.lines()).containsExactly("abc  d  a l…");
    }

    @Test
    void isNothingWithoutRows() {
        assertThat(new TextTable(12, 1).lines()).isEmpty();
    }

    @Test
    void paragraphsBreakBetweenWords() {
        assertThat(Paragraph.of("one two three verylongwordthatstays", 12, "  "))
                .containsExactly("  one two", "    three", "    verylongwordthatstays");
    }
}
