package dev.ashlar.errors.autoconfigure.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.BindParam;

class BoundNameTests {

    record Form(@BindParam("first_name") String firstName, String last) {}

    static final class Bean {

        Bean(String one) {}

        Bean(int other) {}
    }

    @Test
    void aFieldIsCalledAsItIsBound() {
        assertThat(BoundName.of(Form.class, "firstName")).isEqualTo("first_name");
    }

    @Test
    void aFieldOfWhichNothingIsSaidIsCalledAsItIs() {
        assertThat(BoundName.of(Form.class, "last")).isEqualTo("last");
        assertThat(BoundName.of(Form.class, "lines[0].text")).isEqualTo("lines[0].text");
        assertThat(BoundName.of(Bean.class, "one")).isEqualTo("one");
        assertThat(BoundName.of(null, "one")).isEqualTo("one");
    }
}
