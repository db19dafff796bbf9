package dev.ashlar.security.token;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.UserDetails;

/** Gives out and takes back the application's own tokens, for those who log users in by other means than {@code /auth/login}. */
public interface TokenService {

    /** Tokens for a user who has just proved who it is. */
    IssuedTokens issue(UserDetails user);

    /**
     * New tokens for a refresh token, which is used up.
     *
     * @param address where it comes from, for the audit
     * @throws dev.ashlar.errors.ApplicationException a 401, and the same one for everything that is wrong with the token
     */
    IssuedTokens refresh(String refreshToken, @Nullable String address);

    /** Ends the login that a refresh token is of. */
    void revoke(String refreshToken);

    /** Ends a login, named by the {@code sid} of its access tokens. */
    void revoke(UUID family);

    /** Ends all logins of a user that were made with tokens; sessions go on, which all {@code ActiveLogins} beans together end. */
    void revokeAll(String username);

    /** Ends all logins of a user but the one that is named by the {@code sid} of its access tokens. */
    void revokeOthers(String username, UUID kept);
}
