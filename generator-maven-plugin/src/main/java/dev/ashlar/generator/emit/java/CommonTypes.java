package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.ClassName;

/** Names of the types that generated code uses and that belong to no framework. */
final class CommonTypes {

    static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
    static final ClassName NULL_MARKED = ClassName.get("org.jspecify.annotations", "NullMarked");

    static final ClassName COLLECTION = ClassName.get("java.util", "Collection");
    static final ClassName LIST = ClassName.get("java.util", "List");
    static final ClassName SET = ClassName.get("java.util", "Set");

    static final ClassName JSON_PROPERTY = jackson("JsonProperty");
    static final ClassName JSON_SUB_TYPES = jackson("JsonSubTypes");
    static final ClassName JSON_TYPE_INFO = jackson("JsonTypeInfo");
    static final ClassName JSON_UNWRAPPED = jackson("JsonUnwrapped");
    static final ClassName JSON_INCLUDE = jackson("JsonInclude");
    static final ClassName JSON_CREATOR = jackson("JsonCreator");
    static final ClassName JSON_VALUE = jackson("JsonValue");
    static final ClassName JSON_IGNORE_PROPERTIES = jackson("JsonIgnoreProperties");
    static final ClassName JSON_MAPPER = ClassName.get("tools.jackson.databind.json", "JsonMapper");
    static final ClassName TYPE_REFERENCE = ClassName.get("tools.jackson.core.type", "TypeReference");

    private CommonTypes() {}

    private static ClassName jackson(String name) {
        return ClassName.get("com.fasterxml.jackson.annotation", name);
    }
}
