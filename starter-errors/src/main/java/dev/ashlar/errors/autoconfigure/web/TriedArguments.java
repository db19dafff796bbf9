package dev.ashlar.errors.autoconfigure.web;

import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.validation.method.MethodValidationResult;
import org.springframework.validation.method.MethodValidator;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.support.WebBindingInitializer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.HandlerMethodValidator;

/** Those arguments of a handler that could be resolved, to be validated without the others. */
public final class TriedArguments {

    private final HandlerMethod handler;
    private final @Nullable Object[] values;
    private final BitSet resolved = new BitSet();

    /** None of them yet. */
    public TriedArguments(HandlerMethod handler) {
        this.handler = handler;
        this.values = new Object[handler.getMethodParameters().length];
    }

    /** Takes an argument that could be resolved. */
    public void put(MethodParameter parameter, @Nullable Object value) {
        values[parameter.getParameterIndex()] = value;
        resolved.set(parameter.getParameterIndex());
    }

    /** What is invalid in them, none where Spring would not validate the arguments of this handler. */
    public List<HandlerMethodValidationException> violations(
            @Nullable WebBindingInitializer binding,
            Predicate<MethodParameter> modelAttribute,
            Predicate<MethodParameter> requestParam) {
        MethodValidator validator = handler.shouldValidateArguments()
                ? HandlerMethodValidator.from(binding, null, modelAttribute, requestParam)
                : null;
        List<ParameterValidationResult> found = validator == null ? List.of() : validate(validator);
        return found.isEmpty()
                ? List.of()
                : List.of(new HandlerMethodValidationException(
                        MethodValidationResult.create(handler.getBean(), handler.getMethod(), found),
                        modelAttribute,
                        requestParam));
    }

    private List<ParameterValidationResult> validate(MethodValidator validator) {
        HandlerMethod target = handler.createWithResolvedBean();
        try {
            return validator
                    .validateArguments(
                            target.getBean(),
                            target.getMethod(),
                            target.getMethodParameters(),
                            values,
                            target.getValidationGroups())
                    .getParameterValidationResults()
                    .stream()
                    .filter(found -> resolved.get(found.getMethodParameter().getParameterIndex()))
                    .toList();
        } catch (RuntimeException thrownByWhatIsMissing) {
            return List.of();
        }
    }
}
