package dev.ashlar.errors.autoconfigure.reactive;

import dev.ashlar.errors.autoconfigure.web.MisnamedParameter;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import reactor.core.publisher.Mono;

/** Asks once more what an exchange failed with, where the failure says less than is known. */
final class WholeFailure {

    private final ObjectProvider<OtherArguments> others;
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    WholeFailure(ObjectProvider<OtherArguments> others, ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.others = others;
        this.mappings = mappings;
    }

    Mono<Throwable> of(Throwable failure, ServerWebExchange exchange) {
        if (failure instanceof UnsupportedMediaTypeStatusException type
                && type.getSupportedMediaTypes().isEmpty()) {
            return withMediaTypes(failure, exchange);
        }
        if (MisnamedParameter.isReasonOf(failure)) {
            return parameters(exchange).map(names -> MisnamedParameter.named(failure, names));
        }
        if (MistypedPart.mayBeReasonOf(failure)) {
            return MistypedPart.named(failure, exchange);
        }
        OtherArguments arguments = others.getIfAvailable();
        return arguments == null
                ? Mono.just(UnreadableContent.withBody(MisreadInput.named(failure), exchange))
                : arguments.withFailuresOf(MisreadInput.named(failure), exchange);
    }

    /** Those of the query, the form and the parts, which have been read for the binder already. */
    private static Mono<Set<String>> parameters(ServerWebExchange exchange) {
        return Mono.zip(exchange.getFormData(), exchange.getMultipartData()).map(bodies -> {
            Set<String> names =
                    new TreeSet<>(exchange.getRequest().getQueryParams().keySet());
            names.addAll(bodies.getT1().keySet());
            names.addAll(bodies.getT2().keySet());
            return names;
        });
    }

    /** A content type that is none is refused by the predicates of any route, as of GraphQL's; what reads the path knows more. */
    private Mono<Throwable> withMediaTypes(Throwable failure, ServerWebExchange exchange) {
        RequestMappingHandlerMapping mapping = mappings.getIfUnique();
        return mapping == null
                ? Mono.just(failure)
                : mapping.getHandler(exchange).thenReturn(failure).onErrorResume(Mono::just);
    }
}
