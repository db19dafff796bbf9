package dev.ashlar.core.patch;

import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the form of patch that is asked for; where either will do, the form that the JSON has. */
final class PatchDeserializer extends ValueDeserializer<Patch<?>> {

    private final JavaType type;

    private final PatchSupport support;

    private final int maxOperations;

    PatchDeserializer(JavaType type, PatchSupport support, int maxOperations) {
        this.type = type;
        this.support = support;
        this.maxOperations = maxOperations;
    }

    @Override
    public Patch<?> deserialize(JsonParser parser, DeserializationContext context) {
        JsonNode patch = support.readPatch(context.bufferAsCopyOfValue(parser).asParser(context));
        JavaType patched = type.containedTypeOrUnknown(0);
        if (patch instanceof ObjectNode members && !type.hasRawClass(JsonPatch.class)) {
            return new MergePatch<>(patched, members, support);
        }
        if (patch instanceof ArrayNode operations && !type.hasRawClass(MergePatch.class)) {
            return new JsonPatch<>(patched, new JsonPatchReader(maxOperations).read(operations), support);
        }
        return refuse(context);
    }

    @Override
    public Object getNullValue(DeserializationContext context) {
        return refuse(context);
    }

    private Patch<?> refuse(DeserializationContext context) {
        return type.hasRawClass(JsonPatch.class)
                ? context.reportInputMismatch(List.class, "A JSON patch must be a JSON array")
                : context.reportInputMismatch(Map.class, "A merge patch must be a JSON object");
    }
}
