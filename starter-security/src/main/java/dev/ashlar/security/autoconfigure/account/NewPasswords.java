package dev.ashlar.security.autoconfigure.account;

import dev.ashlar.security.account.ActiveLogins;
import dev.ashlar.security.account.PasswordChangedEvent;
import dev.ashlar.security.autoconfigure.login.GuardedAttempts;
import dev.ashlar.security.password.PasswordPolicy;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Gives users new passwords, and ends what was reached by the old ones. */
record NewPasswords(
        PasswordPolicy policy,
        PasswordEncoder encoder,
        UserDetailsPasswordService users,
        GuardedAttempts attempts,
        List<ActiveLogins> logins,
        ApplicationEventPublisher events) {

    /**
     * The hash of a new password.
     *
     * @param pointer where in the body it is
     * @throws dev.ashlar.errors.ApplicationException when it is not good enough
     */
    String hash(UserDetails user, String password, String pointer) {
        policy.check(password, pointer, user.getUsername());
        return encoder.encode(password);
    }

    void store(UserDetails user, String hash, PasswordChangedEvent.Cause cause, Consumer<ActiveLogins> end) {
        users.updatePassword(user, hash);
        attempts.forget(user.getUsername());
        logins.forEach(end);
        events.publishEvent(new PasswordChangedEvent(user.getUsername(), cause));
    }
}
