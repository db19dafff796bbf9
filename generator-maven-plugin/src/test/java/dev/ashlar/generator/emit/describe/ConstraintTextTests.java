package dev.ashlar.generator.emit.describe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.generator.emit.sample.SampleSchemas;
import dev.ashlar.generator.model.Constraints;
import dev.ashlar.generator.model.TextFormat;
import org.junit.jupiter.api.Test;

class ConstraintTextTests {

    @Test
    void saysNothingOfNothing() {
        assertThat(ConstraintText.of(Constraints.NONE)).isEmpty();
    }

    @Test
    void namesLengthsAndPatterns() {
        assertThat(ConstraintText.of(SampleSchemas.NAME)).containsExactly("1 to 30 characters");
        assertThat(ConstraintText.of(SampleSchemas.TELEPHONE))
                .containsExactly("at most 10 characters", "matches ^[0-9]{10}$");
    }

    @Test
    void tellsWhetherABoundLiesInside() {
        assertThat(ConstraintText.of(SampleSchemas.WEIGHT)).containsExactly(">= 0", "< 200", "multiple of 0.1");
    }

    @Test
    void namesItemsAndFormats() {
        Constraints constraints =
                new Constraints(null, null, null, null, null, null, 2, 2, true, TextFormat.EMAIL, null);
        assertThat(ConstraintText.of(constraints))
                .containsExactly("exactly 2 items", "distinct items", "e-mail address");
        Constraints atLeast = new Constraints(3, null, null, null, null, null, null, null, false, null, null);
        assertThat(ConstraintText.of(atLeast)).containsExactly("at least 3 characters");
    }
}
