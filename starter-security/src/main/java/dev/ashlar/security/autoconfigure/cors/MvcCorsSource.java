package dev.ashlar.security.autoconfigure.cors;

import dev.ashlar.security.autoconfigure.handler.HandlerLookup;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.servlet.HandlerExecutionChain;

/** What Spring MVC knows of a handler, from {@code @CrossOrigin} or a {@code WebMvcConfigurer}; asked for pages of others only. */
final class MvcCorsSource implements CorsConfigurationSource {

    private final HandlerLookup lookup;

    MvcCorsSource(HandlerLookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public @Nullable CorsConfiguration getCorsConfiguration(HttpServletRequest request) {
        if (!CorsUtils.isCorsRequest(request)) {
            return null;
        }
        return lookup.findMapped(request)
                .map(chain -> configuration(chain, request))
                .orElse(null);
    }

    private static @Nullable CorsConfiguration configuration(HandlerExecutionChain chain, HttpServletRequest request) {
        return Stream.concat(chain.getInterceptorList().stream(), Stream.of(chain.getHandler()))
                .filter(CorsConfigurationSource.class::isInstance)
                .flatMap(source -> Stream.ofNullable(((CorsConfigurationSource) source).getCorsConfiguration(request)))
                .findFirst()
                .orElse(null);
    }
}
