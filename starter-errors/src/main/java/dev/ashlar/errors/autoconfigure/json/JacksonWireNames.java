package dev.ashlar.errors.autoconfigure.json;

import dev.ashlar.errors.WireNames;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.introspect.ClassIntrospector;
import tools.jackson.databind.json.JsonMapper;

/** Names as the application's JSON mapper reads them: annotations, naming strategy and mix-ins included. */
final class JacksonWireNames implements WireNames {

    private final JsonMapper mapper;
    private final WriteOnlyMembers writeOnly;
    private final Map<JavaType, Map<String, Property>> byOwner = new ConcurrentHashMap<>();
    private final Map<JavaType, Set<String>> unwrapped = new ConcurrentHashMap<>();

    JacksonWireNames(JsonMapper mapper) {
        this.mapper = mapper;
        this.writeOnly = new WriteOnlyMembers(mapper);
    }

    @Override
    public Property property(Type owner, String property) {
        Map<String, Property> known = byOwner.computeIfAbsent(mapper.constructType(owner), this::properties);
        Property found = known.get(property);
        return found == null ? IDENTITY.property(owner, property) : found;
    }

    @Override
    public boolean isUnwrapped(Type owner, String property) {
        return unwrapped
                .computeIfAbsent(mapper.constructType(owner), this::unwrapped)
                .contains(property);
    }

    private Set<String> unwrapped(JavaType owner) {
        DeserializationConfig config = mapper.deserializationConfig();
        return describe(owner, config).findProperties().stream()
                .filter(definition -> config.getAnnotationIntrospector()
                                .findUnwrappingNameTransformer(config, definition.getPrimaryMember())
                        != null)
                .map(BeanPropertyDefinition::getInternalName)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean isWriteOnly(Type root, String pointer) {
        return writeOnly.contain(root, pointer);
    }

    @Override
    public List<String> enumValues(Class<?> enumType) {
        try {
            return Arrays.stream(enumType.getEnumConstants())
                    .map(constant -> mapper.convertValue(constant, String.class))
                    .toList();
        } catch (JacksonException notWritable) {
            return WireNames.super.enumValues(enumType);
        }
    }

    private Map<String, Property> properties(JavaType owner) {
        return describe(owner, mapper.deserializationConfig()).findProperties().stream()
                .map(definition -> Map.entry(definition.getInternalName(), property(definition)))
                .collect(
                        Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
    }

    static BeanDescription describe(JavaType owner, DeserializationConfig config) {
        ClassIntrospector introspector = config.classIntrospectorInstance().forOperation(config);
        AnnotatedClass annotated = introspector.introspectClassAnnotations(owner);
        return introspector.introspectForDeserialization(owner, annotated);
    }

    private static Property property(BeanPropertyDefinition definition) {
        JavaType type = definition.getPrimaryType();
        JavaType element = type.getContentType();
        return new Property(definition.getName(), type, element == null ? Object.class : element);
    }
}
