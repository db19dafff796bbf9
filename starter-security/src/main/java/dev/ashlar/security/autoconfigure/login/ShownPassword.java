package dev.ashlar.security.autoconfigure.login;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Of an authentication whose password comes with every request, and is no login. */
public final class ShownPassword extends WebAuthenticationDetails {

    private static final long serialVersionUID = 1L;

    ShownPassword(HttpServletRequest request) {
        super(request);
    }
}
