package dev.ashlar.errors.autoconfigure.servlet;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClientException;

/**
 * Tells a client that went away from a database or another service that did: their connections break in the same words, and
 * only what the container itself throws speaks of the client's.
 */
final class ClientGone {

    private static final Set<String> THROWN_BY_CONTAINERS = Set.of(
            "org.apache.catalina.connector.ClientAbortException",
            "org.eclipse.jetty.io.EofException",
            "org.springframework.web.context.request.async.AsyncRequestNotUsableException");
    private static final int DEEPEST_CAUSE = 20;

    private ClientGone() {}

    static boolean isReasonOf(Throwable failure) {
        @Nullable Throwable candidate = failure;
        for (int depth = 0; candidate != null && depth < DEEPEST_CAUSE; depth++) {
            // Jetty's client has the same exception as its server.
            if (candidate instanceof RestClientException) {
                return false;
            }
            if (THROWN_BY_CONTAINERS.contains(candidate.getClass().getName())) {
                return true;
            }
            candidate = candidate.getCause();
        }
        return false;
    }
}
