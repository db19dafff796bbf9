package dev.ashlar.core;

import dev.ashlar.errors.Place;
import dev.ashlar.errors.ProblemError;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** Says what a violated constraint means to the client: where in the JSON, under which code. */
final class ViolationErrors {

    private final MemberNames names;

    private final JsonMapper mapper;

    ViolationErrors(JsonMapper mapper) {
        this.mapper = mapper;
        this.names = new MemberNames(mapper);
    }

    ProblemError error(ConstraintViolation<?> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        String code = constraint.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(java.util.Locale.ROOT);
        return ProblemError.of(Place.BODY, pointer(violation), code).withDetail(violation.getMessage());
    }

    private String pointer(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        JavaType type = mapper.constructType(violation.getRootBeanClass());
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.isInIterable()) {
                Object position = node.getIndex() != null ? node.getIndex() : node.getKey();
                pointer.append('/').append(position == null ? "-" : escape(position.toString()));
                type = type.getContentType() == null ? type : type.getContentType();
            }
            if (node.getKind() == jakarta.validation.ElementKind.PROPERTY) {
                MemberNames.Member member = names.member(type, node.getName());
                pointer.append('/').append(escape(member.name()));
                type = member.type();
            }
        }
        return pointer.toString();
    }

    private static String escape(String segment) {
        return segment.replace("~", "~0").replace("/", "~1");
    }
}
