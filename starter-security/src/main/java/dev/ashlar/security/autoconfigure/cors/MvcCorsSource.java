package dev.ashlar.security.autoconfigure.cors;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** What Spring MVC knows of a handler, from {@code @CrossOrigin} or a {@code WebMvcConfigurer}; asked for pages of others only. */
final class MvcCorsSource implements CorsConfigurationSource {

    private final Supplier<List<HandlerMapping>> mappings;

    MvcCorsSource(Supplier<List<HandlerMapping>> mappings) {
        this.mappings = SingletonSupplier.of(mappings);
    }

    @Override
    public @Nullable CorsConfiguration getCorsConfiguration(HttpServletRequest request) {
        if (!CorsUtils.isCorsRequest(request)) {
            return null;
        }
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        for (HandlerMapping mapping : mappings.get()) {
            HandlerExecutionChain chain = chain(mapping, request);
            if (chain != null) {
                return configuration(chain, request);
            }
        }
        return null;
    }

    private static @Nullable CorsConfiguration configuration(HandlerExecutionChain chain, HttpServletRequest request) {
        return Stream.concat(chain.getInterceptorList().stream(), Stream.of(chain.getHandler()))
                .filter(CorsConfigurationSource.class::isInstance)
                .flatMap(source -> Stream.ofNullable(((CorsConfigurationSource) source).getCorsConfiguration(request)))
                .findFirst()
                .orElse(null);
    }

    /** What the mappings refuse is refused later, with its reason. */
    private static @Nullable HandlerExecutionChain chain(HandlerMapping mapping, HttpServletRequest request) {
        try {
            return mapping.getHandler(request);
        } catch (Exception refused) {
            return null;
        }
    }
}
