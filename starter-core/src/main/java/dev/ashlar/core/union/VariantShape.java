package dev.ashlar.core.union;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.BeanPropertyDefinition;

/**
 * What JSON looks like that can become a type.
 *
 * @param members of an object, all that the type has
 * @param keepsAll whether it keeps whatever members there are
 * @param required of an object, those without which it is none
 */
record VariantShape(JavaType type, JsonKind kind, Set<String> members, boolean keepsAll, Set<String> required) {

    static VariantShape of(Class<?> variant, DeserializationContext context) {
        JavaType type = context.constructType(variant);
        AnnotatedMember value = context.introspectBeanDescription(type).findJsonValueAccessor();
        if (value != null) {
            return new VariantShape(type, JsonKind.of(value.getType()), Set.of(), true, Set.of());
        }
        List<BeanPropertyDefinition> properties = properties(type, context).toList();
        return new VariantShape(
                type,
                JsonKind.of(type),
                names(properties.stream()),
                false,
                names(properties.stream().filter(property -> is(property, NotNull.class))));
    }

    /** Those of the type itself, and of what it has unwrapped. */
    private static Stream<BeanPropertyDefinition> properties(JavaType type, DeserializationContext context) {
        return context.introspectBeanDescription(type).findProperties().stream()
                .flatMap(property -> is(property, JsonUnwrapped.class)
                        ? properties(property.getPrimaryType(), context)
                        : Stream.of(property));
    }

    private static Set<String> names(Stream<BeanPropertyDefinition> properties) {
        return properties.map(BeanPropertyDefinition::getName).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean is(BeanPropertyDefinition property, Class<? extends Annotation> annotation) {
        AnnotatedMember member = property.getPrimaryMember();
        return member != null && member.hasAnnotation(annotation);
    }

    boolean accepts(JsonToken first) {
        return kind.accepts(first);
    }

    boolean isComplete(GivenValue given) {
        return given.members().containsAll(required);
    }

    /** How many members of the value would be lost. */
    long losses(GivenValue given) {
        return keepsAll
                ? 0
                : given.members().stream()
                        .filter(member -> !members.contains(member))
                        .count();
    }
}
