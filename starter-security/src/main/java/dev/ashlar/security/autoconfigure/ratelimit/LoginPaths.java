package dev.ashlar.security.autoconfigure.ratelimit;

import dev.ashlar.security.autoconfigure.ratelimit.RateLimitProperties.Login;
import java.util.List;
import org.springframework.core.env.Environment;

/** Where callers prove who they are. */
final class LoginPaths {

    private static final String TOKENS = "ashlar.security.tokens.base-path";
    private static final String ACCOUNTS = "ashlar.security.accounts.base-path";
    private static final String SESSIONS = "ashlar.security.sessions.base-path";

    private LoginPaths() {}

    /** What is configured, or else where the starter's own routes are, and where those of others usually are. */
    static List<String> of(Login login, Environment environment) {
        if (login.paths() != null) {
            return login.paths();
        }
        String tokens = environment.getProperty(TOKENS, "/auth");
        String accounts = environment.getProperty(ACCOUNTS, "/account");
        return List.of(
                "/auth/**",
                "/login",
                "/oauth2/token",
                tokens + "/login",
                tokens + "/refresh",
                accounts + "/password",
                accounts + "/password-reset/**",
                environment.getProperty(SESSIONS, "/session") + "/login");
    }
}
