package dev.ashlar.core.union;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes a value as what it is, also where Jackson is told to write it as the sealed interface. */
final class OneOfSerializer extends ValueSerializer<Object> {

    OneOfSerializer() {}

    @Override
    public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
        context.findValueSerializer(value.getClass()).serialize(value, generator, context);
    }
}
