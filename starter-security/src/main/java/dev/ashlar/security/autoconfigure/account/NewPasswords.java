package dev.ashlar.security.autoconfigure.account;

import dev.ashlar.security.account.ActiveLogins;
import dev.ashlar.security.account.PasswordChangedEvent.Cause;
import dev.ashlar.security.autoconfigure.login.AllLogins;
import dev.ashlar.security.autoconfigure.transaction.AtOnce;
import dev.ashlar.security.password.PasswordPolicy;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Gives users new passwords, and ends what was reached by the old ones. */
record NewPasswords(
        PasswordPolicy policy, PasswordEncoder encoder, PasswordStore store, AtOnce transaction, AllLogins logins) {

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

    /** Whether a password is the one of a user as it was read. */
    boolean matches(String password, UserDetails user) {
        return encoder.matches(password, user.getPassword());
    }

    /**
     * Stores a hash, and then ends logins: only when nobody can log in by the old password any more, and without a connection
     * held meanwhile, since stores of logins may take one of their own.
     *
     * @param user whose it is, read within the transaction
     */
    void store(Supplier<UserDetails> user, String hash, Cause cause, Consumer<ActiveLogins> end) {
        transaction.run(() -> store.replace(user.get(), hash, cause));
        logins.end(end);
    }
}
