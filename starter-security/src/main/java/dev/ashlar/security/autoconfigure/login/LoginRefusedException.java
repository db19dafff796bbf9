package dev.ashlar.security.autoconfigure.login;

import dev.ashlar.errors.ApplicationException;
import dev.ashlar.errors.Problem;
import dev.ashlar.security.login.LoginErrorCode;
import java.time.Duration;
import org.springframework.http.HttpHeaders;

/** A login that failed. */
public final class LoginRefusedException extends ApplicationException {

    private static final long serialVersionUID = 1L;

    private LoginRefusedException(Problem problem) {
        super(problem, null);
    }

    /** The same for whatever was wrong. */
    public static LoginRefusedException invalid() {
        return invalid("Bearer");
    }

    static LoginRefusedException invalid(String challenge) {
        return new LoginRefusedException(
                Problem.of(LoginErrorCode.INVALID_CREDENTIALS).withHeader(HttpHeaders.WWW_AUTHENTICATE, challenge));
    }

    static LoginRefusedException tooMany(Duration delay) {
        long seconds = Math.max(1, delay.plusMillis(999).toSeconds());
        return new LoginRefusedException(
                Problem.of(LoginErrorCode.TOO_MANY_LOGINS).withHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
    }
}
