package dev.ashlar.core.autoconfigure.limits;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.type.ArrayType;
import tools.jackson.databind.type.CollectionType;

/**
 * Refuses request bodies with a list that is too long, before they are validated: Hibernate Validator compares every
 * violation of a list with all others, so that a few thousand take a minute. Answers of other services, which the same
 * mapper reads, are left alone.
 */
final class ListLimit extends ValueDeserializerModifier {

    private static final long serialVersionUID = 1L;

    private final int maximum;

    ListLimit(int maximum) {
        this.maximum = maximum;
    }

    @Override
    public ValueDeserializer<?> modifyCollectionDeserializer(
            DeserializationConfig config,
            CollectionType type,
            BeanDescription.Supplier description,
            ValueDeserializer<?> deserializer) {
        return new Counting(deserializer, maximum);
    }

    @Override
    public ValueDeserializer<?> modifyArrayDeserializer(
            DeserializationConfig config,
            ArrayType type,
            BeanDescription.Supplier description,
            ValueDeserializer<?> deserializer) {
        return type.getContentType().isPrimitive() ? deserializer : new Counting(deserializer, maximum);
    }

    private static final class Counting extends DelegatingDeserializer {

        private final int maximum;

        Counting(ValueDeserializer<?> delegate, int maximum) {
            super(delegate);
            this.maximum = maximum;
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> delegate) {
            return new Counting(delegate, maximum);
        }

        @Override
        public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
            Object list = super.deserialize(parser, context);
            if (length(list) > maximum && isRequestBody()) {
                throw new StreamConstraintsException("List of more than %d elements".formatted(maximum));
            }
            return list;
        }

        private static int length(@Nullable Object list) {
            if (list instanceof Collection<?> collection) {
                return collection.size();
            }
            return list instanceof Object[] array ? array.length : 0;
        }

        private static boolean isRequestBody() {
            RequestAttributes request = RequestContextHolder.getRequestAttributes();
            return request != null
                    && request.getAttribute(RequestBodyMark.NAME, RequestAttributes.SCOPE_REQUEST) != null;
        }
    }
}
