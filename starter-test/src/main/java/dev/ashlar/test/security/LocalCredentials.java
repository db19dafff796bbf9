package dev.ashlar.test.security;

import java.util.Map;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;

/** What callers of tests and local runs send to be known, as a bean wherever there is a {@link LocalCaller} bean. */
@FunctionalInterface
public interface LocalCredentials {

    /**
     * The request headers that show what the caller shows; none for nobody. Bearer token and password are sent in one header:
     * of a caller with both, the token is.
     */
    Map<String, String> headers(LocalCaller caller);

    /**
     * The same for a client that shows something else by itself:
     *
     * <pre>{@code
     * client.mutate().defaultHeaders(credentials.of(bearer("notes:read").named("somebody-else"))).build()
     * }</pre>
     */
    default Consumer<HttpHeaders> of(LocalCaller caller) {
        return headers -> headers(caller).forEach(headers::set);
    }
}
