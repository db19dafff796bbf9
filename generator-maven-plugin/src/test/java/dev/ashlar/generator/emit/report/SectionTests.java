package dev.ashlar.generator.emit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SectionTests {

    private final Section section = new Section(
            "Things",
            List.of(
                    new Section.Entry(List.of("one"), List.of("  is first")),
                    new Section.Entry(List.of("two", "2", "ii", "zwei"), List.of("  is second")),
                    Section.Entry.of("three")));

    @Test
    void tellsEverythingWhereThereIsRoom() {
        assertThat(section.whole())
                .containsExactly("", "Things", "one", "  is first", "two", "2", "ii", "zwei", "  is second", "three");
    }

    @Test
    void leavesOutDetailsAndSaysHowMuchMoreThereIs() {
        assertThat(section.brief(2))
                .containsExactly("", "Things", "one", "two", "2", "ii …", "  … and 1 more in explain.txt");
        assertThat(section.brief(3)).endsWith("three");
    }

    @Test
    void countsWhatIsSaidMoreThanOnce() {
        Section.Entry doubt = new Section.Entry(List.of("doubt"), List.of("at here"));

        assertThat(new Section("Findings", List.of(doubt, Section.Entry.of("other"), doubt)).brief(2))
                .containsExactly("", "Findings", "doubt (2 times)", "other");
    }

    @Test
    void hasNoTitleForNothing() {
        assertThat(new Section("Things", List.of()).whole()).isEmpty();
        assertThat(new Section("Things", List.of()).brief(1)).isEmpty();
    }
}
