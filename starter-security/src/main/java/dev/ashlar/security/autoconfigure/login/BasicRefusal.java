package dev.ashlar.security.autoconfigure.login;

import dev.ashlar.errors.UnavailableException;
import dev.ashlar.errors.servlet.ServletProblems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** The same answer to whatever is wrong with a user name and password, or with how they are written. */
record BasicRefusal(ServletProblems problems) implements AuthenticationFailureHandler {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        problems.write(problem(failure), request, response);
    }

    private static RuntimeException problem(AuthenticationException failure) {
        if (failure instanceof AuthenticationServiceException) {
            return new UnavailableException(PAUSE, failure);
        }
        return failure.getCause() instanceof LoginRefusedException refused
                ? refused
                : LoginRefusedException.invalid(BasicLogin.CHALLENGE);
    }
}
