package dev.ashlar.security.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A handler, or all of a controller, for callers whose login is fresh: whoever logged in before that is asked to do it again
 * (401 {@code REAUTHENTICATION_REQUIRED}, RFC 9470). It adds to what a table of operations and other annotations ask for; alone
 * it lets in any caller who is known. A rule of {@code ashlar.security.access.rules} decides instead of it.
 *
 * <pre>{@code
 * @LoggedInWithin("5m")
 * @PatchMapping("/account/email")
 * void changeEmail(@RequestBody Email email) {}
 * }</pre>
 *
 * @see Credentials#loggedInWithin(java.time.Duration)
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface LoggedInWithin {

    /** How long ago the login may be, such as {@code 5m} or {@code PT5M}; seconds where it has no unit. What cannot be read stops the start. */
    String value();
}
