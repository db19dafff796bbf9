package dev.ashlar.security.autoconfigure.account;

import dev.ashlar.errors.UnavailableException;
import dev.ashlar.security.account.PasswordChangedEvent;
import dev.ashlar.security.autoconfigure.login.GuardedAttempts;
import java.time.Duration;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;

/** Replaces passwords, and what hangs on the old ones in the same database. */
record PasswordStore(
        UserDetailsPasswordService users,
        List<ResetTokenStore> tokens,
        GuardedAttempts attempts,
        ApplicationEventPublisher events) {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /**
     * Replaces the password that a user was read with.
     *
     * @throws UnavailableException when it has been another one since
     */
    void replace(UserDetails user, String hash, PasswordChangedEvent.Cause cause) {
        UserDetails updated = users.updatePassword(user, hash);
        if (!hash.equals(updated.getPassword())) {
            throw new UnavailableException(
                    PAUSE,
                    new IllegalStateException("The password was not replaced: it has changed since it was read, or "
                            + users.getClass().getName() + " returns a user without the new one"));
        }
        tokens.forEach(store -> store.remove(user.getUsername()));
        attempts.forget(user.getUsername());
        attempts.forget(PasswordResetController.ASKED, user.getUsername());
        events.publishEvent(new PasswordChangedEvent(user.getUsername(), cause));
    }
}
