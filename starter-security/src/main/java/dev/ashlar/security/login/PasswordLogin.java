package dev.ashlar.security.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;

/**
 * Logs users in by name and password, with the delays of {@code ashlar.security.login}. It takes the same time and fails with
 * the same exception whether the user is unknown, locked or disabled, or the password is wrong.
 */
public interface PasswordLogin {

    /**
     * Logs a user in.
     *
     * @param request where it comes from; a client that has logged in before is known by its cookie or address
     * @param response gets the cookie by which the client is known from now on
     * @return the user, as a principal of the type {@link org.springframework.security.core.userdetails.UserDetails}
     * @throws dev.ashlar.errors.ApplicationException with a code of {@link LoginErrorCode} when it fails
     */
    Authentication login(String username, String password, HttpServletRequest request, HttpServletResponse response);
}
