package dev.ashlar.errors.autoconfigure.validation;

import dev.ashlar.errors.Place;
import dev.ashlar.errors.ProblemError;
import jakarta.validation.ConstraintViolation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.MatrixVariable;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Collects the errors of a handler's arguments, each under the name that its annotation gives it. */
final class ParameterErrorCollector implements HandlerMethodValidationException.Visitor {

    private final ViolationErrors errors;
    private final List<ProblemError> found = new ArrayList<>();

    ParameterErrorCollector(ViolationErrors errors) {
        this.errors = errors;
    }

    List<ProblemError> found() {
        return found;
    }

    @Override
    public void requestBody(RequestBody requestBody, ParameterErrors result) {
        addBody(result);
    }

    @Override
    public void requestBodyValidationResult(RequestBody requestBody, ParameterValidationResult result) {
        addBody(result);
    }

    @Override
    public void requestParam(@Nullable RequestParam annotation, ParameterValidationResult result) {
        add(result, Place.QUERY, annotation == null ? "" : annotation.name());
    }

    @Override
    public void pathVariable(PathVariable annotation, ParameterValidationResult result) {
        add(result, Place.PATH, annotation.name());
    }

    @Override
    public void requestHeader(RequestHeader annotation, ParameterValidationResult result) {
        add(result, Place.HEADER, annotation.name());
    }

    @Override
    public void cookieValue(CookieValue annotation, ParameterValidationResult result) {
        add(result, Place.COOKIE, annotation.name());
    }

    @Override
    public void matrixVariable(MatrixVariable annotation, ParameterValidationResult result) {
        add(result, Place.PATH, annotation.name());
    }

    @Override
    public void requestPart(RequestPart annotation, ParameterErrors result) {
        add(result, Place.PART, annotation.name());
    }

    @Override
    public void modelAttribute(@Nullable ModelAttribute annotation, ParameterErrors result) {
        for (MessageSourceResolvable error : result.getResolvableErrors()) {
            MethodParameter form = result.getMethodParameter();
            String name = error instanceof FieldError field
                    ? BoundName.of(form.getParameterType(), field.getField())
                    : nameOf(form);
            add(result, error, Place.QUERY, name);
        }
    }

    @Override
    public void other(ParameterValidationResult result) {
        add(result, Place.PARAMETER, "");
    }

    private void add(ParameterValidationResult result, Place place, String annotatedName) {
        String name = annotatedName.isEmpty() ? nameOf(result.getMethodParameter()) : annotatedName;
        result.getResolvableErrors().forEach(error -> add(result, error, place, name));
    }

    private void add(ParameterValidationResult result, MessageSourceResolvable error, Place place, String name) {
        ConstraintViolation<?> violation = violation(result, error);
        found.add(
                violation == null
                        ? ProblemError.of(place, name, "INVALID")
                        : errors.inParameter(violation, place, name));
    }

    private void addBody(ParameterValidationResult result) {
        for (MessageSourceResolvable error : result.getResolvableErrors()) {
            ConstraintViolation<?> violation = violation(result, error);
            found.add(
                    violation == null
                            ? ProblemError.of(Place.BODY, "", "INVALID")
                            : errors.inBody(
                                    violation, result.getMethodParameter().getNestedGenericParameterType()));
        }
    }

    private static @Nullable ConstraintViolation<?> violation(
            ParameterValidationResult result, MessageSourceResolvable error) {
        try {
            return result.unwrap(error, ConstraintViolation.class);
        } catch (IllegalArgumentException fromAnotherValidator) {
            return null;
        }
    }

    private static String nameOf(MethodParameter parameter) {
        String name = parameter.getParameterName();
        return name == null ? "" : name;
    }
}
