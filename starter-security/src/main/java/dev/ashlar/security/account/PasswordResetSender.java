package dev.ashlar.security.account;

import org.springframework.security.authentication.ott.OneTimeToken;

/**
 * Brings the token for a new password to its user, by mail for example. Define a bean of this type for
 * {@code ashlar.security.accounts.password-reset.enabled}. It is called on a thread of its own, after whoever asked has the answer;
 * what it throws is logged.
 */
@FunctionalInterface
public interface PasswordResetSender {

    /**
     * Sends the token to the address that is known of the user, never to one that came with the request.
     *
     * @param token its value, the user name and when it ends; the value is secret and belongs in no log
     */
    void send(OneTimeToken token);
}
