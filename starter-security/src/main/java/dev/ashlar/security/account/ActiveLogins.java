package dev.ashlar.security.account;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Logins of one kind that last, such as sessions or refresh tokens. All beans of this type are asked to end them when a password
 * has been changed, after the commit; define one for logins of your own.
 */
public interface ActiveLogins {

    /** Ends all logins of a user. */
    void endAll(String username);

    /** Ends all logins of a user but the one that this request is made with. */
    void endOthers(String username, HttpServletRequest request);
}
