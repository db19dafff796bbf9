package dev.ashlar.security.autoconfigure.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * Tokens that belong to one session. The cookie is a copy for the page's script, which sends it back as a header; what counts
 * is the session's, so that the token and cookie of another session are worth nothing.
 */
final class SessionCsrfTokens implements CsrfTokenRepository {

    static final String COOKIE = "XSRF-TOKEN";
    static final String HEADER = "X-XSRF-TOKEN";

    private final HttpSessionCsrfTokenRepository session = new HttpSessionCsrfTokenRepository();

    SessionCsrfTokens() {
        session.setHeaderName(HEADER);
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return session.generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) == null) {
            return; // a token must not make a session
        }
        session.saveToken(token, request, response);
        if (token != null) {
            response.addHeader(HttpHeaders.SET_COOKIE, copy(token.getToken()));
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return session.loadToken(request);
    }

    private static String copy(String token) {
        return ResponseCookie.from(COOKIE, token)
                .path("/")
                .secure(true)
                .sameSite("Strict")
                .build()
                .toString();
    }
}
