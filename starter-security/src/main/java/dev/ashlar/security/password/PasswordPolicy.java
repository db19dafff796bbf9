package dev.ashlar.security.password;

import org.jspecify.annotations.Nullable;

/**
 * Judges new passwords, by length and by how well they are known, never by which kinds of characters they have (OWASP ASVS 5,
 * 6.2). Call it wherever your application takes a new password; define a bean of this type for rules of your own.
 *
 * <pre>{@code
 * policy.check(request.password(), "/password", request.username());
 * users.createUser(User.withUsername(request.username()).password(encoder.encode(request.password())).build());
 * }</pre>
 */
@FunctionalInterface
public interface PasswordPolicy {

    /**
     * Refuses a password that is not good enough.
     *
     * @param password what the user chose; null, where the body has none, is refused as one that is too short
     * @param pointer where in the body it is, as a JSON Pointer, such as {@code /password}
     * @param contextWords words that others know of this user: the user name, the address, the company; the application's
     *     name is known already
     * @throws dev.ashlar.errors.ApplicationException telling what is wrong, as a 422
     */
    void check(@Nullable String password, String pointer, String... contextWords);
}
