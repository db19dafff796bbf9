package dev.ashlar.generator.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTextTests {

    @ParameterizedTest
    @CsvSource({
        "100/min, 100/min, 100, PT1M",
        "' 5 / 15m ', 5/15m, 5, PT15M",
        "10/s, 10/s, 10, PT1S",
        "1/hour, 1/hour, 1, PT1H",
        "7/2d, 7/2d, 7, PT48H"
    })
    void isSoManyRequestsInSoLongATime(String written, String text, long requests, Duration per) {
        assertThat(LimitText.of(written)).contains(new LimitText(text, requests, per));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fast", "100", "0/min", "10/0s", "10/2min", "10/year", "-1/s", "unlimited"})
    void anythingElseIsNone(String written) {
        assertThat(LimitText.of(written)).isEmpty();
    }
}
