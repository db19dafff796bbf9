package dev.ashlar.security.autoconfigure.login;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Looks again whether the password of a login is still the one of its user, once the login is there to be ended. Who changes the
 * password ends the logins that are there by then; this ends those that come after, and were verified before.
 */
public final class PasswordRecheck {

    private static final String HASH = PasswordRecheck.class.getName() + ".HASH";

    private final UserLookup users;

    PasswordRecheck(UserLookup users) {
        this.users = users;
    }

    /** Remembers for the request which hash a password is held against. */
    static UserDetailsService noting(UserDetailsService users) {
        return name -> {
            UserDetails user = users.loadUserByUsername(name);
            RequestAttributes request = RequestContextHolder.getRequestAttributes();
            if (request != null && user != null && user.getPassword() != null) {
                request.setAttribute(HASH, user.getPassword(), RequestAttributes.SCOPE_REQUEST);
            }
            return user;
        };
    }

    /**
     * Whether a user who was logged in with a password in this request could still be. It costs a hash only where the stored one
     * is another by now, such as a better one.
     */
    public boolean holds(String username, String password) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        Object verified = request == null ? null : request.getAttribute(HASH, RequestAttributes.SCOPE_REQUEST);
        // A PasswordLogin bean of the application asks something else.
        if (verified == null) {
            return true;
        }
        String stored = stored(username);
        return Objects.equals(verified, stored) || users.matches(password, stored);
    }

    private @Nullable String stored(String username) {
        try {
            return users.service().loadUserByUsername(username).getPassword();
        } catch (UsernameNotFoundException deletedSince) {
            return null;
        }
    }
}
