package dev.ashlar.errors.autoconfigure.validation;

import dev.ashlar.errors.Place;
import dev.ashlar.errors.ProblemError;
import dev.ashlar.errors.WireNames;
import dev.ashlar.errors.autoconfigure.RejectedValues;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns constraint violations into errors, with pointers in the names that clients know. */
final class ViolationErrors {

    private final WireNames wireNames;
    private final RejectedValues rejectedValues;

    ViolationErrors(WireNames wireNames, RejectedValues rejectedValues) {
        this.wireNames = wireNames;
        this.rejectedValues = rejectedValues;
    }

    /** The error at the violated property of a body. */
    ProblemError inBody(ConstraintViolation<?> violation, Type root) {
        return rejectedValues.addTo(inside(violation, root), violation.getInvalidValue(), root, wireNames);
    }

    /** The error at the violated property of what is no part of the request itself, such as an entity. */
    ProblemError inside(ConstraintViolation<?> violation, Type root) {
        return ViolatedConstraint.of(violation).error(Place.BODY, pointer(violation, root));
    }

    /** The error in a parameter, whatever is wrong inside of it. */
    ProblemError inParameter(ConstraintViolation<?> violation, Place place, String name) {
        return rejectedValues.addTo(ViolatedConstraint.of(violation).error(place, name), violation.getInvalidValue());
    }

    /** The JSON Pointer to the violated property; method and parameter steps are left out. */
    String pointer(ConstraintViolation<?> violation, Type root) {
        List<String> steps = new ArrayList<>();
        Type owner = root;
        Type element = ElementType.of(root);
        Path.Node last = lastProperty(violation);
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.isInIterable()) {
                steps.add(indexOf(node));
                owner = element;
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                if (node.equals(last) && violation.getLeafBean() != null) {
                    owner = wireNames.variant(owner, violation.getLeafBean());
                }
                WireNames.Property property = wireNames.property(owner, node.getName());
                if (!wireNames.isUnwrapped(owner, node.getName())) {
                    steps.add(property.name());
                }
                owner = property.type();
                element = property.elementType();
            }
        }
        return steps.stream()
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }

    private static Path.@Nullable Node lastProperty(ConstraintViolation<?> violation) {
        Path.Node last = null;
        for (Path.Node node : violation.getPropertyPath()) {
            last = node.getKind() == ElementKind.PROPERTY ? node : last;
        }
        return last;
    }

    private static String indexOf(Path.Node node) {
        return node.getIndex() == null
                ? String.valueOf(node.getKey())
                : node.getIndex().toString();
    }
}
