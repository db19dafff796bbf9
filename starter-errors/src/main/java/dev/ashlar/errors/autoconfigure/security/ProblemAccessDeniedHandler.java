package dev.ashlar.errors.autoconfigure.security;

import dev.ashlar.errors.Problem;
import dev.ashlar.errors.StandardErrorCode;
import dev.ashlar.errors.reactive.ReactiveProblems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.oauth2.server.resource.web.access.server.BearerTokenServerAccessDeniedHandler;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.util.ClassUtils;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Answers with a problem; a caller with a token gets Spring's challenge with it, which says what the token lacks. */
final class ProblemAccessDeniedHandler implements ServerAccessDeniedHandler {

    private static final boolean RESOURCE_SERVER = ClassUtils.isPresent(
            "org.springframework.security.oauth2.server.resource.web.access.server.BearerTokenServerAccessDeniedHandler",
            ProblemAccessDeniedHandler.class.getClassLoader());

    private final ReactiveProblems problems;

    ProblemAccessDeniedHandler(ReactiveProblems problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException denied) {
        String credentials = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        Mono<Void> challenged =
                RESOURCE_SERVER && isToken(credentials) ? Bearer.challenge(exchange, denied) : Mono.empty();
        return challenged.then(Mono.defer(() -> exchange.getResponse().isCommitted()
                ? Mono.empty()
                : problems.write(Problem.of(StandardErrorCode.FORBIDDEN), exchange)));
    }

    private static boolean isToken(@Nullable String credentials) {
        return credentials != null && credentials.regionMatches(true, 0, "Bearer ", 0, 7);
    }

    private static final class Bearer {

        private static final ServerAccessDeniedHandler HANDLER = new BearerTokenServerAccessDeniedHandler();

        static Mono<Void> challenge(ServerWebExchange exchange, AccessDeniedException denied) {
            return HANDLER.handle(exchange, denied);
        }
    }
}
