package dev.ashlar.security.autoconfigure.account;

import dev.ashlar.security.account.PasswordChangedEvent.Cause;
import dev.ashlar.security.autoconfigure.secret.OpaqueSecret;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Takes tokens for new passwords. */
record PasswordReset(ResetTokenStore store, UserDetailsService users, NewPasswords passwords, Clock clock) {

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
        Supplier<UserDetails> current = () -> {
            if (!store.use(used, now)) {
                throw new InvalidResetTokenException();
            }
            return user(user.getUsername());
        };
        passwords.store(current, hash, Cause.RESET, logins -> logins.endAll(user.getUsername()));
    }

    /** The user as it is now; who is gone, disabled or locked since is out. */
    private UserDetails user(String username) {
        try {
            return Optional.of(users.loadUserByUsername(username))
                    .filter(ResetTokens::areFor)
                    .orElseThrow(InvalidResetTokenException::new);
        } catch (UsernameNotFoundException deletedSince) {
            throw new InvalidResetTokenException();
        }
    }
}
