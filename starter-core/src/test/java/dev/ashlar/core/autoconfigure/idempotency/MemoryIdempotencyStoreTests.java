package dev.ashlar.core.autoconfigure.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.ashlar.core.idempotency.IdempotencyOutcome;
import dev.ashlar.core.idempotency.IdempotentRequest;
import dev.ashlar.core.idempotency.StoredResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

class MemoryIdempotencyStoreTests {

    private static final StoredResponse RESPONSE = new StoredResponse(201, new HttpHeaders(), new byte[] {1});

    private final TestClock clock = new TestClock();

    private final MemoryIdempotencyStore store = new MemoryIdempotencyStore(clock, 2);

    private int runs;

    @Test
    void replaysWithinTheExpiry() throws Exception {
        assertThat(send("a", "same")).isInstanceOf(IdempotencyOutcome.Executed.class);
        clock.advance(Duration.ofMinutes(59));
        assertThat(send("a", "same")).isEqualTo(new IdempotencyOutcome.Replayed(RESPONSE));
        clock.advance(Duration.ofMinutes(1));
        assertThat(send("a", "same")).isInstanceOf(IdempotencyOutcome.Executed.class);
        assertThat(runs).isEqualTo(2);
    }

    @Test
    void tellsRequestsApart() throws Exception {
        send("a", "one");
        assertThat(send("a", "other")).isInstanceOf(IdempotencyOutcome.Reused.class);
        assertThat(runs).isOne();
    }

    @Test
    void refusesWhatIsInUse() throws Exception {
        store.once(request("a", "same"), () -> {
            assertThat(send("a", "same")).isInstanceOf(IdempotencyOutcome.InUse.class);
            assertThat(send("b", "same")).isInstanceOf(IdempotencyOutcome.Executed.class);
            return RESPONSE;
        });
        assertThat(runs).isOne();
    }

    @Test
    void keepsNothingOfWhatFails() throws Exception {
        assertThatIllegalStateException()
                .isThrownBy(() -> store.once(request("a", "same"), () -> {
                    throw new IllegalStateException();
                }));
        store.once(request("a", "same"), () -> null);
        assertThat(send("a", "other")).isInstanceOf(IdempotencyOutcome.Executed.class);
    }

    @Test
    void forgetsTheOldestFirst() throws Exception {
        send("a", "same");
        send("b", "same");
        send("c", "same");
        assertThat(send("c", "same")).isInstanceOf(IdempotencyOutcome.Replayed.class);
        assertThat(send("b", "same")).isInstanceOf(IdempotencyOutcome.Replayed.class);
        assertThat(send("a", "same")).isInstanceOf(IdempotencyOutcome.Executed.class);
    }

    private IdempotencyOutcome send(String key, String fingerprint) throws Exception {
        return store.once(request(key, fingerprint), () -> {
            runs++;
            return RESPONSE;
        });
    }

    private static IdempotentRequest request(String key, String fingerprint) {
        return new IdempotentRequest(key, fingerprint, Duration.ofHours(1));
    }
}
