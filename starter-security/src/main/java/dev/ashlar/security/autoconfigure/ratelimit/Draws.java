package dev.ashlar.security.autoconfigure.ratelimit;

import dev.ashlar.security.ratelimit.Draw;
import dev.ashlar.security.ratelimit.Limit;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** Limits and budgets in Bucket4j's terms. */
final class Draws {

    private Draws() {}

    /** All at once rather than one after another: as many requests as the limit says, exactly. */
    static Bandwidth bandwidth(Limit limit) {
        return Bandwidth.builder()
                .capacity(limit.requests())
                .refillIntervally(limit.requests(), limit.per())
                .build();
    }

    static Draw from(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return new Draw(
                probe.isConsumed(), probe.getRemainingTokens(), Duration.ofNanos(probe.getNanosToWaitForReset()));
    }
}
