package dev.ashlar.errors.autoconfigure.validation;

import dev.ashlar.errors.ExpectedTypes;
import dev.ashlar.errors.Place;
import dev.ashlar.errors.Problem;
import dev.ashlar.errors.ProblemError;
import dev.ashlar.errors.ProblemMapper;
import dev.ashlar.errors.StandardErrorCode;
import dev.ashlar.errors.autoconfigure.RejectedValues;
import jakarta.validation.ConstraintViolation;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ReactiveAdapter;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.core.ResolvableType;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.RequestBody;

/** Invalid bodies, and forms and query objects that cannot be bound or are invalid. */
final class BindMapper implements ProblemMapper<BindException> {

    private final ViolationErrors errors;
    private final ExpectedTypes expectedTypes;
    private final RejectedValues rejectedValues;

    BindMapper(ViolationErrors errors, ExpectedTypes expectedTypes, RejectedValues rejectedValues) {
        this.errors = errors;
        this.expectedTypes = expectedTypes;
        this.rejectedValues = rejectedValues;
    }

    @Override
    public Problem map(BindException failure) {
        return problemOf(
                failure.getBindingResult(),
                failure instanceof MethodArgumentNotValidException argument ? argument.getParameter() : null);
    }

    /**
     * The problem of what could not be bound, or is invalid.
     *
     * @param parameter the parameter of the handler, null where there is none
     */
    Problem problemOf(BindingResult failure, @Nullable MethodParameter parameter) {
        boolean unreadable = failure.getFieldErrors().stream().anyMatch(FieldError::isBindingFailure);
        Type body = bodyType(parameter);
        return Problem.of(unreadable ? StandardErrorCode.TYPE_MISMATCH : StandardErrorCode.VALIDATION_FAILED)
                .withErrors(failure.getAllErrors().stream()
                        .map(error -> error(error, failure, body))
                        .toList());
    }

    private ProblemError error(ObjectError error, BindingResult failure, @Nullable Type body) {
        if (error instanceof FieldError field && field.isBindingFailure()) {
            return rejectedValues.addTo(
                    expectedTypes.error(Place.QUERY, field.getField(), failure.getFieldType(field.getField())),
                    field.getRejectedValue());
        }
        if (!error.contains(ConstraintViolation.class)) {
            return validatorError(error, body != null);
        }
        ConstraintViolation<?> violation = error.unwrap(ConstraintViolation.class);
        if (body != null) {
            return errors.inBody(violation, body);
        }
        Object form = failure.getTarget();
        String name = error instanceof FieldError field
                ? BoundName.of(form == null ? null : form.getClass(), field.getField())
                : error.getObjectName();
        return errors.inParameter(violation, Place.QUERY, name);
    }

    /** An error that a Spring validator of the application has reported; its code is the application's own. */
    private static ProblemError validatorError(ObjectError error, boolean inBody) {
        String field = error instanceof FieldError fieldError ? fieldError.getField() : "";
        String name = inBody && !field.isEmpty()
                ? "/" + field.replace("[", "/").replace("]", "").replace('.', '/')
                : field;
        return ProblemError.of(inBody ? Place.BODY : Place.QUERY, name, ValidatorCode.of(error.getCode()));
    }

    private static @Nullable Type bodyType(@Nullable MethodParameter parameter) {
        return parameter != null && parameter.hasParameterAnnotation(RequestBody.class) ? contentType(parameter) : null;
    }

    private static Type contentType(MethodParameter parameter) {
        ResolvableType type = ResolvableType.forMethodParameter(parameter.nestedIfOptional());
        ReactiveAdapter adapter = ReactiveAdapterRegistry.getSharedInstance().getAdapter(type.toClass());
        return adapter == null
                ? parameter.getNestedGenericParameterType()
                : type.getGeneric().getType();
    }
}
