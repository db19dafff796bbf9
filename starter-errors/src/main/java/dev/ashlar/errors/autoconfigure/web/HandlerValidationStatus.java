package dev.ashlar.errors.autoconfigure.web;

import dev.ashlar.errors.ValidationStatus;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** Finds the {@link ValidationStatus} of a handler. */
public final class HandlerValidationStatus {

    private HandlerValidationStatus() {}

    /** The status that the handler answers invalid input with; empty where it names none, or is no method. */
    public static OptionalInt of(@Nullable Object handler) {
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
