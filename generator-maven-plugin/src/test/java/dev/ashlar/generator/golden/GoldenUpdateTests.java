package dev.ashlar.generator.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class GoldenUpdateTests {

    @Test
    void happensOnlyWhenAskedFor() {
        assertThat(GoldenUpdate.isRequested(null, null)).isFalse();
        assertThat(GoldenUpdate.isRequested(null, "true")).isFalse();
        assertThat(GoldenUpdate.isRequested("true", null)).isTrue();
    }

    @Test
    void isRefusedInCi() {
        assertThatIllegalStateException()
                .isThrownBy(() -> GoldenUpdate.isRequested("true", "true"))
                .withMessageContaining("not updated in CI")
                .withMessageContaining(GoldenUpdate.COMMAND);
    }
}
