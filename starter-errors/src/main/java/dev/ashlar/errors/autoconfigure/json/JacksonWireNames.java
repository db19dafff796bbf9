package dev.ashlar.errors.autoconfigure.json;

import dev.ashlar.errors.WireNames;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedMember;
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
        return variants(mapper.constructType(owner))
                .map(variant ->
                        byOwner.computeIfAbsent(variant, this::properties).get(property))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> IDENTITY.property(owner, property));
    }

    @Override
    public boolean isUnwrapped(Type owner, String property) {
        return variants(mapper.constructType(owner))
                .filter(variant ->
                        byOwner.computeIfAbsent(variant, this::properties).containsKey(property))
                .findFirst()
                .filter(variant ->
                        unwrapped.computeIfAbsent(variant, this::unwrapped).contains(property))
                .isPresent();
    }

    @Override
    public Type variant(Type declared, Object value) {
        Class<?> type = mapper.constructType(declared).getRawClass();
        return type.isSealed() && type.isInstance(value) ? value.getClass() : declared;
    }

    /** The type, or those that a sealed one permits: that of the value is not known. */
    private Stream<JavaType> variants(JavaType type) {
        return type.getRawClass().isSealed()
                ? Stream.of(type.getRawClass().getPermittedSubclasses())
                        .map(mapper::constructType)
                        .flatMap(this::variants)
                : Stream.of(type);
    }

    private Set<String> unwrapped(JavaType owner) {
        DeserializationConfig config = mapper.deserializationConfig();
        BeanDescription description = describe(owner, config);
        Stream<String> members = description.findProperties().stream()
                .filter(definition -> config.getAnnotationIntrospector()
                                .findUnwrappingNameTransformer(config, definition.getPrimaryMember())
                        != null)
                .map(BeanPropertyDefinition::getInternalName);
        return Stream.concat(members, valueOf(description).map(AnnotatedMember::getName).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What stands for the whole where it is written. */
    private static Optional<AnnotatedMember> valueOf(BeanDescription description) {
        return Optional.ofNullable(description.findJsonValueAccessor());
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
        BeanDescription description = describe(owner, mapper.deserializationConfig());
        Map<String, Property> properties = new HashMap<>();
        valueOf(description)
                .ifPresent(value -> properties.put(value.getName(), property(value.getName(), value.getType())));
        description
                .findProperties()
                .forEach(definition -> properties.putIfAbsent(
                        definition.getInternalName(), property(definition.getName(), definition.getPrimaryType())));
        return Map.copyOf(properties);
    }

    static BeanDescription describe(JavaType owner, DeserializationConfig config) {
        ClassIntrospector introspector = config.classIntrospectorInstance().forOperation(config);
        AnnotatedClass annotated = introspector.introspectClassAnnotations(owner);
        return introspector.introspectForDeserialization(owner, annotated);
    }

    private static Property property(String name, JavaType type) {
        JavaType element = type.getContentType();
        return new Property(name, type, element == null ? Object.class : element);
    }
}
