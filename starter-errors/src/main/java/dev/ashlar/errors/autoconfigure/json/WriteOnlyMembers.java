package dev.ashlar.errors.autoconfigure.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Field;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which members of a document are for writing only; what the mapper does not know counts as such, and so does what is annotated as
 * {@code @Sensitive}, whose annotation that is.
 */
final class WriteOnlyMembers {

    private static final String SENSITIVE = "Sensitive";

    private final JsonMapper mapper;
    private final Map<JavaType, Map<String, Member>> byOwner = new ConcurrentHashMap<>();

    WriteOnlyMembers(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** Whether the value, or something that contains it, is. */
    boolean contain(Type root, String pointer) {
        JavaType type = mapper.constructType(root);
        for (JsonPointer rest = JsonPointer.compile(pointer); !rest.matches(); rest = rest.tail()) {
            JavaType content = contentOf(type);
            if (content == null) {
                Member member = byOwner.computeIfAbsent(type, this::members).get(rest.getMatchingProperty());
                if (member == null || member.writeOnly()) {
                    return true;
                }
                content = member.type();
            }
            type = content;
        }
        return false;
    }

    private static @Nullable JavaType contentOf(JavaType type) {
        return type.isContainerType() ? type.getContentType() : null;
    }

    private Map<String, Member> members(JavaType owner) {
        DeserializationConfig config = mapper.deserializationConfig();
        return JacksonWireNames.describe(owner, config).findProperties().stream()
                .collect(Collectors.toUnmodifiableMap(
                        BeanPropertyDefinition::getName,
                        definition -> member(owner, definition, config),
                        (one, other) -> one));
    }

    private static Member member(JavaType owner, BeanPropertyDefinition definition, DeserializationConfig config) {
        JavaType type = definition.getPrimaryType();
        JsonProperty.Access access =
                config.getAnnotationIntrospector().findPropertyAccess(config, definition.getPrimaryMember());
        return new Member(
                type.isReferenceType() ? type.getReferencedType() : type,
                access == JsonProperty.Access.WRITE_ONLY || isSensitive(owner, definition.getInternalName()));
    }

    private static boolean isSensitive(JavaType owner, String name) {
        Field field = ReflectionUtils.findField(owner.getRawClass(), name);
        return field != null
                && Arrays.stream(field.getDeclaredAnnotations())
                        .anyMatch(annotation ->
                                annotation.annotationType().getSimpleName().equals(SENSITIVE));
    }

    private record Member(JavaType type, boolean writeOnly) {}
}
