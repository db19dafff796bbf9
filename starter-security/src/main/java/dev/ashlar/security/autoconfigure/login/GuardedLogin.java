package dev.ashlar.security.autoconfigure.login;

import dev.ashlar.errors.UnavailableException;
import dev.ashlar.security.autoconfigure.login.LoginDelays.Counted;
import dev.ashlar.security.login.PasswordLogin;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/** Logs in through Spring Security, slows guessing down and says of all failures the same. */
record GuardedLogin(AuthenticationManager users, LoginDelays delays) implements PasswordLogin {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Override
    public Authentication login(
            String username, String password, HttpServletRequest request, HttpServletResponse response) {
        Authentication user =
                authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, password), request);
        delays.clients()
                .remember(
                        LoginDelays.account(username),
                        request,
                        response,
                        delays.clock().instant());
        return user;
    }

    Authentication authenticate(Authentication shown, HttpServletRequest request) {
        Counted counted = delays.begin(LoginDelays.account(shown.getName()), request);
        Authentication user = authenticate(shown, counted);
        delays.succeeded(counted);
        return user;
    }

    private Authentication authenticate(Authentication shown, Counted counted) {
        try {
            return users.authenticate(shown);
        } catch (AuthenticationServiceException unavailable) {
            delays.takeBack(counted);
            throw new UnavailableException(PAUSE, unavailable);
        } catch (UnavailableException busy) {
            delays.takeBack(counted);
            throw busy;
        } catch (AuthenticationException refused) {
            throw LoginRefusedException.invalid();
        }
    }
}
