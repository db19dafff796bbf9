package dev.ashlar.errors.autoconfigure.reactive;

import dev.ashlar.errors.Place;
import dev.ashlar.errors.Problem;
import dev.ashlar.errors.ProblemError;
import dev.ashlar.errors.StandardErrorCode;
import dev.ashlar.errors.autoconfigure.web.UnusableInput;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * A text part where the handler takes a file, or the other way round. Spring hands over whatever part has the name, and Java
 * refuses it when the handler is called or uses it.
 */
final class MistypedPart {

    private MistypedPart() {}

    static boolean mayBeReasonOf(Throwable failure) {
        return failure instanceof ClassCastException
                || (failure instanceof IllegalStateException && failure.getCause() instanceof IllegalArgumentException);
    }

    /** The failure that names the parts; the failure itself where every part is of its type. */
    static Mono<Throwable> named(Throwable failure, ServerWebExchange exchange) {
        return exchange.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler
                ? exchange.getMultipartData().map(parts -> named(failure, handler, parts))
                : Mono.just(failure);
    }

    private static Throwable named(Throwable failure, HandlerMethod handler, MultiValueMap<String, Part> parts) {
        List<ProblemError> errors = Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestPart.class))
                .flatMap(parameter -> error(parameter, parts))
                .toList();
        return errors.isEmpty()
                ? failure
                : new UnusableInput(Problem.of(StandardErrorCode.TYPE_MISMATCH).withErrors(errors), failure);
    }

    private static Stream<ProblemError> error(MethodParameter parameter, MultiValueMap<String, Part> parts) {
        Class<?> type = partType(parameter);
        String name = ParameterName.of(parameter).name();
        return Part.class.isAssignableFrom(type)
                        && parts.getOrDefault(name, List.of()).stream().anyMatch(part -> !type.isInstance(part))
                ? Stream.of(ProblemError.of(Place.PART, name, "TYPE_MISMATCH")
                        .with("expected", FilePart.class.isAssignableFrom(type) ? "file" : "string"))
                : Stream.empty();
    }

    /** The parameter's type, or that of what it is a list or publisher of. */
    private static Class<?> partType(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return Part.class.isAssignableFrom(type) ? type : parameter.nested().getNestedParameterType();
    }
}
