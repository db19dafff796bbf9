package dev.ashlar.errors.autoconfigure.validation;

import dev.ashlar.errors.Place;
import dev.ashlar.errors.Problem;
import dev.ashlar.errors.ProblemError;
import dev.ashlar.errors.ProblemMapper;
import dev.ashlar.errors.StandardErrorCode;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.List;

/** Violations that a validator threw itself: of an entity at flush, or of a service method's parameters. */
final class ConstraintViolationMapper implements ProblemMapper<ConstraintViolationException> {

    private final ViolationErrors errors;

    ConstraintViolationMapper(ViolationErrors errors) {
        this.errors = errors;
    }

    @Override
    public Problem map(ConstraintViolationException failure) {
        List<ProblemError> found = new ArrayList<>();
        for (ConstraintViolation<?> violation : failure.getConstraintViolations()) {
            if (has(violation, ElementKind.RETURN_VALUE)) {
                return Problem.of(StandardErrorCode.INTERNAL_ERROR);
            }
            found.add(error(violation));
        }
        return Problem.of(StandardErrorCode.VALIDATION_FAILED).withErrors(found);
    }

    private ProblemError error(ConstraintViolation<?> violation) {
        String parameter = null;
        boolean inside = false;
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            } else if (node.getKind() == ElementKind.PROPERTY) {
                inside = true;
            }
        }
        return parameter == null || inside
                ? errors.inside(violation, rootOf(violation))
                : ViolatedConstraint.of(violation).error(Place.PARAMETER, parameter);
    }

    private static Class<?> rootOf(ConstraintViolation<?> violation) {
        return has(violation, ElementKind.METHOD) || violation.getRootBeanClass() == null
                ? Object.class
                : violation.getRootBeanClass();
    }

    private static boolean has(ConstraintViolation<?> violation, ElementKind kind) {
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == kind) {
                return true;
            }
        }
        return false;
    }
}
