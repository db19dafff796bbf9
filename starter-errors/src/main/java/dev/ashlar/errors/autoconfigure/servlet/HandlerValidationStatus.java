package dev.ashlar.errors.autoconfigure.servlet;

import dev.ashlar.errors.ValidationStatus;
import jakarta.servlet.http.HttpServletRequest;
import java.util.OptionalInt;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** Finds the {@link ValidationStatus} of the handler that a request was mapped to. */
final class HandlerValidationStatus {

    private HandlerValidationStatus() {}

    static OptionalInt of(HttpServletRequest request) {
        Object handler = FailedRequest.handler(request);
        if (handler == null) {
            handler = request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE);
        }
        return handler instanceof HandlerMethod method ? of(method) : OptionalInt.empty();
    }

    private static OptionalInt of(HandlerMethod handler) {
        ValidationStatus status =
                AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), ValidationStatus.class);
        if (status == null) {
            status = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), ValidationStatus.class);
        }
        return status == null ? OptionalInt.empty() : OptionalInt.of(status.value());
    }
}
