package dev.ashlar.security.autoconfigure.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ashlar.errors.UnavailableException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class BoundedPasswordEncoderTests {

    private final CountDownLatch begun = new CountDownLatch(2);
    private final CountDownLatch end = new CountDownLatch(1);
    private final PasswordEncoder encoder = new BoundedPasswordEncoder(new SlowEncoder(), 2, Duration.ZERO);

    @Test
    void hashesNoMoreAtOnceThanThereIsRoomFor() throws InterruptedException {
        CompletableFuture<?> encoding = CompletableFuture.runAsync(() -> encoder.encode("one"), this::start);
        CompletableFuture<?> matching = CompletableFuture.runAsync(() -> encoder.matches("two", "hash"), this::start);
        begun.await();
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> encoder.matches("three", "hash"))
                .satisfies(busy -> assertThat(busy.problem().headers().getFirst("Retry-After"))
                        .isEqualTo("5"));
        assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> encoder.encode("three"));
        end.countDown();
        CompletableFuture.allOf(encoding, matching).join();
        assertThat(encoder.matches("three", "hash")).isTrue();
        assertThat(encoder.encode("three")).isEqualTo("hash");
    }

    private void start(Runnable work) {
        new Thread(work).start();
    }

    /** Takes until the test says so. */
    private final class SlowEncoder implements PasswordEncoder {

        @Override
        public String encode(@Nullable CharSequence password) {
            begun.countDown();
            try {
                end.await();
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
            return "hash";
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            return encode(password).equals(hash);
        }
    }
}
