package dev.ashlar.test.conformance;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How JSON is read and made here: with numbers that are exact. */
final class Json {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static final JsonNodeFactory NODES = MAPPER.getNodeFactory();

    private Json() {}

    /** What a text says, or the text itself where it is no JSON. */
    static JsonNode parsed(String text) {
        try {
            return text.isBlank() ? NODES.stringNode(text) : MAPPER.readTree(text);
        } catch (JacksonException none) {
            return NODES.stringNode(text);
        }
    }

    /** A copy of an object, to be changed. */
    static ObjectNode copy(JsonNode object) {
        return (ObjectNode) object.deepCopy();
    }
}
