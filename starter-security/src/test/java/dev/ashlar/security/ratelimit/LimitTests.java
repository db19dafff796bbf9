package dev.ashlar.security.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTests {

    @ParameterizedTest
    @CsvSource({
        "600/min,600,PT1M",
        "10/s,10,PT1S",
        "5 / hour,5,PT1H",
        "100/15m,100,PT15M",
        "7/PT90S,7,PT90S",
        "9/d,9,P1D"
    })
    void readsRequestsInATime(String text, long requests, Duration per) {
        assertThat(Limit.of(text)).isEqualTo(new Limit(requests, per));
        assertThat(Limit.of(Limit.of(text).toString())).isEqualTo(Limit.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "600", "min", "0/min", "5/100ms", "-1/min", "5/fortnight", "1e3/min", "5/min/min"})
    void refusesWhatIsNoLimit(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Limit.of(text));
    }
}
