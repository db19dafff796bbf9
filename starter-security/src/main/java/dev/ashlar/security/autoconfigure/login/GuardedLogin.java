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
        String account = LoginDelays.account(username);
        Counted counted = delays.begin(account, request);
        Authentication user = authenticate(username, password, counted);
        delays.succeeded(counted);
        delays.clients().remember(account, request, response, delays.clock().instant());
        return user;
    }

    private Authentication authenticate(String username, String password, Counted counted) {
        try {
            return users.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, password));
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
