package dev.ashlar.errors.autoconfigure.validation;

import dev.ashlar.errors.BodyValidation;
import dev.ashlar.errors.ProblemError;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Valid;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.AssertTrue;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.validation.annotation.ValidationAnnotationUtils;

/**
 * Bean Validation of a body that was read in part. Constraints that look at several values at once are left out: they
 * might fail only because of what could not be read.
 */
final class ConstraintBodyValidation implements BodyValidation {

    private static final Set<Class<?>> OF_SEVERAL_VALUES = Set.of(AssertTrue.class, AssertFalse.class);

    private final Validator validator;
    private final ViolationErrors errors;

    ConstraintBodyValidation(Validator validator, ViolationErrors errors) {
        this.validator = validator;
        this.errors = errors;
    }

    @Override
    public List<ProblemError> errors(Object body, MethodParameter parameter) {
        try {
            Type type = parameter.getNestedGenericParameterType();
            return body instanceof List<?> elements
                    ? ofElements(elements, parameter, type)
                    : of(body, type, groups(parameter), "").toList();
        } catch (ValidationException thrownByWhatIsMissing) {
            return List.of();
        }
    }

    private List<ProblemError> ofElements(List<?> elements, MethodParameter parameter, Type type) {
        Class<?>[] groups = cascades(parameter) ? new Class<?>[0] : groups(parameter);
        return IntStream.range(0, elements.size())
                .filter(index -> elements.get(index) != null)
                .boxed()
                .flatMap(index ->
                        of(Objects.requireNonNull(elements.get(index)), ElementType.of(type), groups, "/" + index))
                .toList();
    }

    private Stream<ProblemError> of(Object bean, Type type, Class<?> @Nullable [] groups, String prefix) {
        if (groups == null) {
            return Stream.empty();
        }
        return validator.validate(bean, groups).stream()
                .filter(ConstraintBodyValidation::concernsOneValue)
                .map(violation -> errors.inBody(violation, type))
                .map(error -> new ProblemError(
                        error.place(), prefix + error.name(), error.code(), error.detail(), error.bounds()));
    }

    private static boolean concernsOneValue(ConstraintViolation<?> violation) {
        ElementKind last = ElementKind.BEAN;
        for (Path.Node node : violation.getPropertyPath()) {
            last = node.getKind();
        }
        return last != ElementKind.BEAN
                && !OF_SEVERAL_VALUES.contains(
                        violation.getConstraintDescriptor().getAnnotation().annotationType());
    }

    /** The groups to validate with, empty for the default ones, null where the parameter is not validated. */
    private static Class<?> @Nullable [] groups(MethodParameter parameter) {
        return Arrays.stream(parameter.getParameterAnnotations())
                .map(ValidationAnnotationUtils::determineValidationHints)
                .filter(Objects::nonNull)
                .findFirst()
                .map(hints -> Arrays.stream(hints)
                        .filter(Class.class::isInstance)
                        .map(hint -> (Class<?>) hint)
                        .toArray(Class<?>[]::new))
                .orElse(null);
    }

    /** Whether it is a {@code List<@Valid X>}. */
    private static boolean cascades(MethodParameter parameter) {
        return parameter.getParameter().getAnnotatedType() instanceof AnnotatedParameterizedType list
                && Arrays.stream(list.getAnnotatedActualTypeArguments())
                        .map(AnnotatedType::getAnnotations)
                        .flatMap(Arrays::stream)
                        .map(Annotation::annotationType)
                        .anyMatch(Valid.class::equals);
    }
}
