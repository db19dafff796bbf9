package dev.ashlar.security.autoconfigure.handler;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Asks Spring MVC, before it runs, which handler it is going to call, so that no second idea of its routes can disagree. A
 * request is looked up once, whoever asks.
 */
public final class HandlerLookup {

    private static final String ATTRIBUTE = HandlerLookup.class.getName();

    private final Supplier<List<HandlerMapping>> mappings;

    /**
     * Looks handlers up.
     *
     * @param mappings those of the application, asked for with the first request
     */
    public HandlerLookup(ObjectProvider<HandlerMapping> mappings) {
        this.mappings = SingletonSupplier.of(() -> mappings.orderedStream().toList());
    }

    /**
     * The handler with its interceptors, null where there is none.
     *
     * @throws UnmappedRequestException when the mappings refuse the request, for its method or media type for example
     */
    public @Nullable HandlerExecutionChain find(HttpServletRequest request) {
        Found found = (Found) request.getAttribute(ATTRIBUTE);
        if (found == null) {
            found = lookUp(request);
            request.setAttribute(ATTRIBUTE, found);
        }
        if (found.refusal != null) {
            throw new UnmappedRequestException(found.refusal);
        }
        return found.chain;
    }

    /** The same, empty where there is none and where the mappings refuse the request, as they will do once more. */
    public Optional<HandlerExecutionChain> findMapped(HttpServletRequest request) {
        try {
            return Optional.ofNullable(find(request));
        } catch (UnmappedRequestException refusedLater) {
            return Optional.empty();
        }
    }

    private Found lookUp(HttpServletRequest request) {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        try {
            for (HandlerMapping mapping : mappings.get()) {
                HandlerExecutionChain chain = mapping.getHandler(request);
                if (chain != null) {
                    return new Found(chain, null);
                }
            }
            return new Found(null, null);
        } catch (Exception refusal) {
            return new Found(null, refusal);
        }
    }

    private record Found(
            @Nullable HandlerExecutionChain chain, @Nullable Exception refusal) {}
}
