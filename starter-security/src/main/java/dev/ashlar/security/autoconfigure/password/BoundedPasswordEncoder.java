package dev.ashlar.security.autoconfigure.password;

import dev.ashlar.errors.UnavailableException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Hashes so many passwords at once, as each needs memory for itself; others wait for a while, then are told to come again. */
final class BoundedPasswordEncoder implements PasswordEncoder {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final PasswordEncoder encoder;
    private final Semaphore places;
    private final Duration maxWait;

    BoundedPasswordEncoder(PasswordEncoder encoder, int places, Duration maxWait) {
        this.encoder = encoder;
        this.places = new Semaphore(places, true);
        this.maxWait = maxWait;
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return inPlace(() -> encoder.encode(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return inPlace(() -> encoder.matches(password, hash));
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private <T extends @Nullable Object> T inPlace(Supplier<T> work) {
        take();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private void take() {
        try {
            if (!places.tryAcquire(maxWait.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new UnavailableException(PAUSE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UnavailableException(PAUSE, stopped);
        }
    }
}
