package dev.ashlar.errors.autoconfigure.reactive;

import dev.ashlar.errors.autoconfigure.json.RecordedBody;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ReactiveAdapter;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.core.codec.DecodingException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;

/** Gives a failure to read a body back what has been read of it. */
final class UnreadableContent {

    private UnreadableContent() {}

    /** The failure as the servlet stack would have it, with the body; the failure itself where it is another. */
    static Throwable withBody(Throwable failure, ServerWebExchange exchange) {
        RecordedRequest recorded = FailedExchange.body(exchange);
        if (recorded == null || !recorded.isComplete() || !(failure instanceof ServerWebInputException input)) {
            return failure;
        }
        MethodParameter parameter = content(input.getMethodParameter());
        Throwable cause = input.getCause() instanceof DecodingException decoding ? decoding.getCause() : null;
        return parameter == null || cause == null
                ? failure
                : new HttpMessageNotReadableException(
                        "",
                        cause,
                        new RecordedBody(recorded.message(), parameter, parameter.getNestedGenericParameterType()));
    }

    /** The parameter, inside of its publisher if it has one; null for a stream, whose elements are read one by one. */
    static @Nullable MethodParameter content(@Nullable MethodParameter parameter) {
        if (parameter == null) {
            return null;
        }
        ReactiveAdapter adapter =
                ReactiveAdapterRegistry.getSharedInstance().getAdapter(parameter.getNestedParameterType());
        if (adapter == null) {
            return parameter;
        }
        return adapter.isMultiValue() ? null : parameter.nested();
    }
}
