package dev.ashlar.security.autoconfigure.login;

import dev.ashlar.security.autoconfigure.secret.OpaqueSecret;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

/** What is tried on an account other than to log in, with the delays of a login. */
public final class GuardedAttempts {

    private final GuardedLogin logins;
    private final LoginDelays delays;

    GuardedAttempts(GuardedLogin logins, LoginDelays delays) {
        this.logins = logins;
        this.delays = delays;
    }

    /**
     * Counts what nobody can tell the success of, apart from logins: they are not to be delayed by it.
     *
     * @param what is tried
     * @throws LoginRefusedException when it comes too soon
     */
    public void count(String what, String username, HttpServletRequest request) {
        delays.begin(LoginDelays.account(username), counted(what, username), request);
    }

    /** Forgets what was counted of it. */
    public void forget(String what, String username) {
        delays.loginRecord().forget(counted(what, username));
    }

    /**
     * Checks the password of somebody who is known already, which is no login.
     *
     * @throws dev.ashlar.errors.ApplicationException as a login
     */
    public void verify(String username, String password, HttpServletRequest request) {
        UsernamePasswordAuthenticationToken shown =
                UsernamePasswordAuthenticationToken.unauthenticated(username, password);
        shown.setDetails(new ShownPassword(request));
        logins.authenticate(shown, request);
    }

    /** Forgets what failed on an account. */
    public void forget(String username) {
        delays.loginRecord().forget(LoginDelays.account(username));
    }

    private static String counted(String what, String username) {
        return OpaqueSecret.hash(what + ':' + LoginDelays.account(username));
    }
}
