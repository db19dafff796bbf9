package dev.ashlar.security.autoconfigure.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.security.account.PasswordResetSender;
import java.time.Clock;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

class ResetTokensTests {

    private static final int PATIENCE_SECONDS = 60;

    private final Queue<String> sent = new ConcurrentLinkedQueue<>();
    private final InMemoryUserDetailsManager users = new InMemoryUserDetailsManager(
            user().build(),
            user().username("locked").accountLocked(true).build(),
            user().username("disabled").disabled(true).build());

    /** SECX-10 */
    @Test
    void sendsToUsersWhoMayLogInAndToNobodyElse() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        ResetTokens tokens = tokens(token -> {
            sent.add(token.getUsername());
            reached.countDown();
        });
        tokens.send("stranger");
        tokens.send("locked");
        tokens.send("disabled");
        tokens.send("ada");
        assertThat(reached.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        // Which waits for the others.
        tokens.destroy();
        assertThat(sent).containsExactly("ada");
    }

    @Test
    void doesNotLetOneSlowMailHoldUpTheOthers() throws Exception {
        CountDownLatch together = new CountDownLatch(2);
        CountDownLatch done = new CountDownLatch(2);
        ResetTokens tokens = tokens(token -> {
            together.countDown();
            await(together);
            done.countDown();
        });
        tokens.send("ada");
        tokens.send("ada");
        assertThat(done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        tokens.destroy();
    }

    private ResetTokens tokens(PasswordResetSender sender) {
        return new ResetTokens(users, new MemoryResetTokenStore(), sender, Duration.ofMinutes(1), Clock.systemUTC());
    }

    private static User.UserBuilder user() {
        return User.withUsername("ada").password("x").roles("READER");
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Alone");
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
