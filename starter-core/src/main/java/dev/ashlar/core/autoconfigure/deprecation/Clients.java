package dev.ashlar.core.autoconfigure.deprecation;

import dev.ashlar.core.request.CallerResolver;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What clients are called in logs and metrics, where neither may grow without end nor be written by a stranger. */
final class Clients {

    static final String ANONYMOUS = "anonymous";
    static final String OTHER = "other";

    private static final int MAX_LENGTH = 64;

    private final CallerResolver callers;
    private final @Nullable String header;
    private final int limit;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    Clients(CallerResolver callers, @Nullable String header, int limit) {
        this.callers = callers;
        this.header = header;
        this.limit = limit;
    }

    String name(HttpServletRequest request) {
        String caller = callers.caller(request);
        String given = caller == null && header != null ? request.getHeader(header) : caller;
        if (given == null || given.isBlank()) {
            return ANONYMOUS;
        }
        String name = given.substring(0, Math.min(given.length(), MAX_LENGTH)).replaceAll("[^\\p{Graph}]", "_");
        // Two at the same moment may exceed the limit by one.
        boolean counted = known.contains(name) || (known.size() < limit && known.add(name));
        return counted ? name : OTHER;
    }
}
