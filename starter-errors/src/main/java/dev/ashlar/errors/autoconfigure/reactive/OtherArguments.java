package dev.ashlar.errors.autoconfigure.reactive;

import dev.ashlar.errors.autoconfigure.FurtherFailures;
import dev.ashlar.errors.autoconfigure.web.TriedArguments;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tries the arguments that a handler would have got beside the one that is wrong, and tells what is wrong with them. The
 * handler has not been called then, since it is called with all of them or not at all.
 */
final class OtherArguments {

    private final Supplier<@Nullable TriedResolvers> supplier;

    OtherArguments(Supplier<@Nullable TriedResolvers> supplier) {
        this.supplier = supplier;
    }

    /** The failure with those of the other arguments attached, the first of them in the order of the handler's parameters. */
    Mono<Throwable> withFailuresOf(Throwable failure, ServerWebExchange exchange) {
        MethodParameter failed = failure instanceof ServerWebInputException input ? input.getMethodParameter() : null;
        TriedResolvers resolvers = failed == null ? null : supplier.get();
        return failed != null
                        && resolvers != null
                        && exchange.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
                                instanceof HandlerMethod handler
                        && failed.getExecutable().equals(handler.getMethod())
                        && resolvers.canTry(handler)
                ? joined(failure, failed, handler, resolvers, exchange)
                : Mono.just(UnreadableContent.withBody(failure, exchange));
    }

    private static Mono<Throwable> joined(
            Throwable failure,
            MethodParameter failed,
            HandlerMethod handler,
            TriedResolvers resolvers,
            ServerWebExchange exchange) {
        Map<Integer, Throwable> failures = new TreeMap<>();
        failures.put(failed.getParameterIndex(), failure);
        TriedArguments tried = new TriedArguments(handler);
        BindingContext binding = resolvers.binding(handler);
        return Flux.fromArray(handler.getMethodParameters())
                .filter(parameter -> parameter.getParameterIndex() != failed.getParameterIndex())
                .concatMap(parameter -> resolvers
                        .resolve(parameter, binding, exchange)
                        .doOnNext(value -> tried.put(parameter, value.orElse(null)))
                        .onErrorResume(ServerWebInputException.class, wrongToo -> {
                            failures.put(parameter.getParameterIndex(), wrongToo);
                            return Mono.empty();
                        })
                        .onErrorResume(Exception.class, notOfTheInput -> Mono.<Optional<Object>>empty()))
                .then(Mono.fromSupplier(() -> {
                    List<Throwable> all = new ArrayList<>(resolvers.violations(tried));
                    all.addAll(
                            0,
                            failures.values().stream()
                                    .map(each -> UnreadableContent.withBody(each, exchange))
                                    .toList());
                    return first(all);
                }));
    }

    private static Throwable first(List<Throwable> failures) {
        Throwable first = failures.get(0);
        if (failures.size() > 1) {
            first.addSuppressed(new FurtherFailures(failures.subList(1, failures.size())));
        }
        return first;
    }
}
