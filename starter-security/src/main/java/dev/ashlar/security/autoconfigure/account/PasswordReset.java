package dev.ashlar.security.autoconfigure.account;

import dev.ashlar.security.account.PasswordChangedEvent.Cause;
import dev.ashlar.security.autoconfigure.secret.OpaqueSecret;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Takes tokens for new passwords. */
record PasswordReset(
        ResetTokenStore store,
        UserDetailsService users,
        NewPasswords passwords,
        PasswordTransaction transaction,
        Clock clock) {

    /**
     * Uses a token up. A password that is not good enough leaves it as it is.
     *
     * @throws dev.ashlar.errors.ApplicationException when the token is no good, or the password
     */
    void reset(String token, String newPassword) {
        String used = OpaqueSecret.hash(token);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UserDetails user = user(store.find(used, now).orElseThrow(InvalidResetTokenException::new));
        String hash = passwords.hash(user, newPassword, "/newPassword");
        transaction.run(() -> {
            if (!store.use(used, now)) {
                throw new InvalidResetTokenException();
            }
            passwords.store(user, hash, Cause.RESET, logins -> logins.endAll(user.getUsername()));
        });
    }

    private UserDetails user(String username) {
        try {
            return users.loadUserByUsername(username);
        } catch (UsernameNotFoundException deletedSince) {
            throw new InvalidResetTokenException();
        }
    }
}
