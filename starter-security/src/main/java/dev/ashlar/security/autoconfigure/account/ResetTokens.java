package dev.ashlar.security.autoconfigure.account;

import dev.ashlar.errors.UnavailableException;
import dev.ashlar.security.account.PasswordResetSender;
import dev.ashlar.security.autoconfigure.secret.OpaqueSecret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.security.authentication.ott.DefaultOneTimeToken;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/**
 * Makes tokens for new passwords and has them sent, on threads of its own: whoever asks is answered before anybody looks whether
 * there is such a user, so that the time of the answer cannot tell. Spring Security's own service keeps its tokens in clear, and they
 * would be good for a login.
 */
final class ResetTokens implements DisposableBean {

    private static final Logger LOGGER = LoggerFactory.getLogger("dev.ashlar.security.accounts");

    private static final int THREADS = 4;
    private static final int WAITING = 500;
    private static final int END_SECONDS = 10;
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final UserDetailsService users;
    private final ResetTokenStore store;
    private final PasswordResetSender sender;
    private final Duration lifetime;
    private final Clock clock;
    private final ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();

    ResetTokens(
            UserDetailsService users,
            ResetTokenStore store,
            PasswordResetSender sender,
            Duration lifetime,
            Clock clock) {
        this.users = users;
        this.store = store;
        this.sender = sender;
        this.lifetime = lifetime;
        this.clock = clock;
        executor.setThreadNamePrefix("password-reset-");
        // More than the core come only when the queue is full.
        executor.setCorePoolSize(THREADS);
        executor.setMaxPoolSize(THREADS);
        executor.setAllowCoreThreadTimeOut(true);
        executor.setQueueCapacity(WAITING);
        executor.setWaitForTasksToCompleteOnShutdown(true);
        executor.setAwaitTerminationSeconds(END_SECONDS);
        executor.initialize();
    }

    /**
     * Has a token sent to a user, if there is one.
     *
     * @throws UnavailableException when too many are being sent
     */
    void send(String username) {
        try {
            executor.execute(() -> sendNow(username));
        } catch (TaskRejectedException full) {
            throw new UnavailableException(PAUSE, full);
        }
    }

    /** Whether a user may have a new password. */
    static boolean areFor(UserDetails user) {
        return user.isEnabled() && user.isAccountNonLocked();
    }

    private void sendNow(String username) {
        try {
            UserDetails user = users.loadUserByUsername(username);
            if (areFor(user)) {
                OpaqueSecret secret = OpaqueSecret.create();
                Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
                Instant end = now.plus(lifetime);
                store.save(secret.hash(), user.getUsername(), end, now);
                sender.send(new DefaultOneTimeToken(secret.value(), user.getUsername(), end));
            }
        } catch (UsernameNotFoundException nobody) {
            LOGGER.debug("Nobody has the name for which a new password was asked for");
        } catch (RuntimeException failed) {
            LOGGER.error("A token for a new password could not be sent", failed);
        }
    }

    @Override
    public void destroy() {
        executor.shutdown();
    }
}
