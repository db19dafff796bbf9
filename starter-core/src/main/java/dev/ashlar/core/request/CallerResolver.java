package dev.ashlar.core.request;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Says who sends a request, for logs, limits and the scope of idempotency keys. The built-in one takes the name of the
 * request's principal; define a bean where names of several realms can be alike.
 */
@FunctionalInterface
public interface CallerResolver {

    /** A name that belongs to one caller alone; null for an anonymous one. */
    @Nullable
    String caller(HttpServletRequest request);
}
