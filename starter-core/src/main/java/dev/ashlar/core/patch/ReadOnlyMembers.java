package dev.ashlar.core.patch;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.introspect.ClassIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Members that no client sets: they keep their value, as they do when a body replaces the whole. */
final class ReadOnlyMembers {

    private final JsonMapper mapper;

    private final Map<JavaType, Members> byOwner = new ConcurrentHashMap<>();

    ReadOnlyMembers(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** Gives them in {@code patched} the values that they have in {@code current}. */
    void restore(JavaType type, JsonNode patched, JsonNode current) {
        if (type.isReferenceType()) {
            restore(type.getReferencedType(), patched, current);
        } else if (patched instanceof ArrayNode array && type.getContentType() != null) {
            if (!array.equals(current)) {
                array.forEach(element -> restore(type.getContentType(), element, MissingNode.getInstance()));
            }
        } else if (patched instanceof ObjectNode object && type.isMapLikeType()) {
            object.forEachEntry((name, value) -> restore(type.getContentType(), value, current.path(name)));
        } else if (patched instanceof ObjectNode object && isBean(type)) {
            restore(byOwner.computeIfAbsent(type, this::members), object, current);
        }
    }

    private static boolean isBean(JavaType type) {
        return !type.isContainerType() && !type.isJavaLangObject() && !type.isTypeOrSubTypeOf(JsonNode.class);
    }

    private void restore(Members members, ObjectNode patched, JsonNode current) {
        members.readOnly().forEach(name -> {
            if (current.has(name)) {
                patched.set(name, current.get(name));
            } else {
                patched.remove(name);
            }
        });
        members.types().forEach((name, type) -> restore(type, patched.path(name), current.path(name)));
    }

    private Members members(JavaType owner) {
        DeserializationConfig config = mapper.deserializationConfig();
        ClassIntrospector introspector = config.classIntrospectorInstance().forOperation(config);
        BeanDescription description =
                introspector.introspectForDeserialization(owner, introspector.introspectClassAnnotations(owner));
        Map<String, JavaType> types = description.findProperties().stream()
                .collect(Collectors.toUnmodifiableMap(
                        BeanPropertyDefinition::getName, BeanPropertyDefinition::getPrimaryType, (one, other) -> one));
        return new Members(Set.copyOf(description.getIgnoredPropertyNames()), types);
    }

    private record Members(Set<String> readOnly, Map<String, JavaType> types) {}
}
