package dev.ashlar.security.autoconfigure.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ashlar.security.ratelimit.Draw;
import dev.ashlar.security.ratelimit.Limit;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class GuardedRateLimitStoreTests {

    private static final Limit LIMIT = Limit.of("7/min");

    private final AtomicBoolean down = new AtomicBoolean();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final GuardedRateLimitStore store = new GuardedRateLimitStore(
            (budget, limit) -> {
                asked.incrementAndGet();
                if (down.get()) {
                    throw new IllegalStateException("down");
                }
                return new Draw(true, 1, Duration.ZERO);
            },
            GuardedRateLimitStore.constant(true),
            failures::incrementAndGet);

    @Test
    void asksAStoreThatIsDownRarelyAndTellsWhenItIsBack(CapturedOutput output) {
        down.set(true);
        for (int i = 0; i < 100; i++) {
            assertThat(store.draw("budget", LIMIT).remaining()).isEqualTo(7);
        }
        assertThat(asked).hasValueLessThan(5);
        assertThat(failures.get()).isEqualTo(asked.get());
        down.set(false);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> store.draw("budget", LIMIT).remaining() == 1);
        assertThat(output.getOut().split("cannot be counted in the store")).hasSize(2);
        assertThat(output.getOut().split("in the store of rate limits again")).hasSize(2);
    }
}
