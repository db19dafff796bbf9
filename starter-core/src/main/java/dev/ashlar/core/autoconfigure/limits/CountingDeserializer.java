package dev.ashlar.core.autoconfigure.limits;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.DelegatingDeserializer;

/** Reads a list or a map as another does, and counts what is in it. */
final class CountingDeserializer extends DelegatingDeserializer {

    private final ElementLimit limit;

    CountingDeserializer(ValueDeserializer<?> delegate, ElementLimit limit) {
        super(delegate);
        this.limit = limit;
    }

    @Override
    protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> delegate) {
        return new CountingDeserializer(delegate, limit);
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
        Object value = super.deserialize(parser, context);
        limit.check(length(value), context);
        return value;
    }

    private static int length(@Nullable Object value) {
        if (value instanceof Collection<?> collection) {
            return collection.size();
        }
        if (value instanceof Map<?, ?> map) {
            return map.size();
        }
        return value instanceof Object[] array ? array.length : 0;
    }
}
