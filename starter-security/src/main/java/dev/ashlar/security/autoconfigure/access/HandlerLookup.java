package dev.ashlar.security.autoconfigure.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Asks Spring MVC, before it runs, which handler it is going to call, so that no second idea of its routes can disagree. */
final class HandlerLookup {

    private final Supplier<List<HandlerMapping>> mappings;

    HandlerLookup(Supplier<List<HandlerMapping>> mappings) {
        this.mappings = SingletonSupplier.of(mappings);
    }

    /**
     * The handler, null where there is none.
     *
     * @throws UnmappedRequestException when the mappings refuse the request, for its method or media type for example
     */
    @Nullable
    Object find(HttpServletRequest request) {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        for (HandlerMapping mapping : mappings.get()) {
            HandlerExecutionChain chain = chain(mapping, request);
            if (chain != null) {
                return chain.getHandler();
            }
        }
        return null;
    }

    private static @Nullable HandlerExecutionChain chain(HandlerMapping mapping, HttpServletRequest request) {
        try {
            return mapping.getHandler(request);
        } catch (Exception refused) {
            throw new UnmappedRequestException(refused);
        }
    }
}
