package dev.ashlar.security.autoconfigure.apikey;

import dev.ashlar.errors.Problem;
import dev.ashlar.errors.servlet.ServletProblems;
import dev.ashlar.security.apikey.ApiKeyErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** The one answer to every key that opens nothing. */
record ApiKeyRefusal(ServletProblems problems) implements AuthenticationFailureHandler {

    static final String CHALLENGE = "ApiKey";

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof AuthenticationServiceException unavailable) {
            throw unavailable;
        }
        problems.write(
                Problem.of(ApiKeyErrorCode.INVALID_API_KEY).withHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE),
                request,
                response);
    }
}
