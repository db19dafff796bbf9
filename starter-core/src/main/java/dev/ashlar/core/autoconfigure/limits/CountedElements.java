package dev.ashlar.core.autoconfigure.limits;

import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.type.ArrayType;
import tools.jackson.databind.type.CollectionType;
import tools.jackson.databind.type.MapType;

/** Has the elements of lists, maps and arrays counted; those of primitive arrays are not validated one by one. */
final class CountedElements extends ValueDeserializerModifier {

    private static final long serialVersionUID = 1L;

    private final transient ElementLimit limit;

    CountedElements(ElementLimit limit) {
        this.limit = limit;
    }

    @Override
    public ValueDeserializer<?> modifyCollectionDeserializer(
            DeserializationConfig config,
            CollectionType type,
            BeanDescription.Supplier description,
            ValueDeserializer<?> deserializer) {
        return new CountingDeserializer(deserializer, limit);
    }

    @Override
    public ValueDeserializer<?> modifyMapDeserializer(
            DeserializationConfig config,
            MapType type,
            BeanDescription.Supplier description,
            ValueDeserializer<?> deserializer) {
        return new CountingDeserializer(deserializer, limit);
    }

    @Override
    public ValueDeserializer<?> modifyArrayDeserializer(
            DeserializationConfig config,
            ArrayType type,
            BeanDescription.Supplier description,
            ValueDeserializer<?> deserializer) {
        return type.getContentType().isPrimitive() ? deserializer : new CountingDeserializer(deserializer, limit);
    }
}
