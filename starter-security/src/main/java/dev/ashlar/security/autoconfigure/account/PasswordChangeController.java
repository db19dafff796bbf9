package dev.ashlar.security.autoconfigure.account;

import dev.ashlar.security.account.PasswordChangedEvent.Cause;
import dev.ashlar.security.autoconfigure.login.GuardedAttempts;
import dev.ashlar.security.autoconfigure.login.LoginRefusedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A new password for who knows the old one. */
@RestController
@RequestMapping(PasswordChangeController.BASE_PATH)
class PasswordChangeController {

    static final String BASE_PATH = "${ashlar.security.accounts.base-path:/account}";

    private final UserDetailsService users;
    private final GuardedAttempts attempts;
    private final NewPasswords passwords;

    PasswordChangeController(UserDetailsService users, GuardedAttempts attempts, NewPasswords passwords) {
        this.users = users;
        this.attempts = attempts;
        this.passwords = passwords;
    }

    /** The login that it comes with goes on; all others of the user end. */
    @PostMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@Valid @RequestBody Change change, Authentication caller, HttpServletRequest request) {
        attempts.verify(caller.getName(), change.currentPassword(), request);
        UserDetails user = users.loadUserByUsername(caller.getName());
        // A reset may have come since, and is not to be undone by who knows the password of before.
        if (!passwords.matches(change.currentPassword(), user)) {
            throw LoginRefusedException.invalid();
        }
        String hash = passwords.hash(user, change.newPassword(), "/newPassword");
        passwords.store(() -> user, hash, Cause.CHANGE, logins -> logins.endOthers(user.getUsername(), request));
    }

    /** The old password and the new one. */
    record Change(
            @NotBlank @Size(max = 1024) String currentPassword,
            @NotBlank @Size(max = 1024) String newPassword) {

        @Override
        public String toString() {
            return "Change[]";
        }
    }
}
