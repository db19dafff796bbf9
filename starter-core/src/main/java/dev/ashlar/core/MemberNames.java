package dev.ashlar.core;

import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.introspect.ClassIntrospector;
import tools.jackson.databind.json.JsonMapper;

/** The names that Java properties have in JSON. */
final class MemberNames {

    private final SerializationConfig config;

    MemberNames(JsonMapper mapper) {
        this.config = mapper.serializationConfig();
    }

    /** A property as JSON names it; one that Jackson does not know keeps its own name. */
    Member member(JavaType owner, String property) {
        ClassIntrospector introspector = config.classIntrospectorInstance();
        return introspector
                .introspectForSerialization(owner, introspector.introspectClassAnnotations(owner))
                .findProperties()
                .stream()
                .filter(definition -> definition.getInternalName().equals(property))
                .findFirst()
                .map(definition -> new Member(definition.getName(), definition.getPrimaryType()))
                .orElseGet(() -> new Member(property, config.constructType(Object.class)));
    }

    record Member(String name, JavaType type) {}
}
