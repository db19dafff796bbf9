package dev.ashlar.security.autoconfigure.login;

import dev.ashlar.errors.UnavailableException;
import dev.ashlar.security.autoconfigure.login.LoginDelays.Counted;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/** Knows callers by the password that they show with each request, with the delays of a login. */
record BasicLogin(AuthenticationManager users, LoginDelays delays) {

    static final String CHALLENGE = "Basic realm=\"Realm\", charset=\"UTF-8\"";

    private static final Predicate<String> NAME = Pattern.compile(Username.TEXT).asMatchPredicate();

    /**
     * What a request shows, as it is.
     *
     * @throws BadCredentialsException when no user can have the name (RFC 7617 section 2)
     */
    static @Nullable Authentication named(@Nullable Authentication shown) {
        if (shown != null && !NAME.test(shown.getName())) {
            throw new BadCredentialsException("The name has control characters");
        }
        return shown;
    }

    Authentication login(Authentication shown, HttpServletRequest request) {
        String account = LoginDelays.account(shown.getName());
        try {
            Counted counted = delays.beginShown(account, request);
            Authentication user = authenticate(shown, counted);
            delays.succeeded(counted);
            if (counted instanceof Counted.Stranger) {
                delays.clients().remember(account, request, delays.clock().instant());
            }
            return user;
        } catch (LoginRefusedException refused) {
            throw new BadCredentialsException("The password is refused", refused);
        }
    }

    private Authentication authenticate(Authentication shown, Counted counted) {
        try {
            return users.authenticate(shown);
        } catch (AuthenticationServiceException unavailable) {
            delays.takeBack(counted);
            throw unavailable;
        } catch (UnavailableException busy) {
            delays.takeBack(counted);
            throw new AuthenticationServiceException("The password cannot be looked at now", busy);
        } catch (AuthenticationException refused) {
            delays.failed(counted);
            throw LoginRefusedException.invalid(CHALLENGE);
        }
    }
}
