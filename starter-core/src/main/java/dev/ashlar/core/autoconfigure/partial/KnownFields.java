package dev.ashlar.core.autoconfigure.partial;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import tools.jackson.databind.jsonFormatVisitors.JsonObjectFormatVisitor;

/** The fields that a type has in JSON, as the mapper writes it. A type that contains itself is described once. */
final class KnownFields {

    private final JsonMapper mapper;
    private final Set<JavaType> path = new HashSet<>();

    private KnownFields(JsonMapper mapper) {
        this.mapper = mapper;
    }

    static FieldSelection of(JavaType type, JsonMapper mapper) {
        return new KnownFields(mapper).describe(type);
    }

    private FieldSelection describe(JavaType declared) {
        JavaType type = declared;
        while (type.isCollectionLikeType() || type.isArrayType() || type.isReferenceType()) {
            type = type.getContentType();
        }
        FieldSelection known = FieldSelection.everything();
        if (!type.isMapLikeType() && path.add(type)) {
            mapper.acceptJsonFormatVisitor(type, new ObjectVisitor(known));
            path.remove(type);
        }
        return known;
    }

    private final class ObjectVisitor extends JsonFormatVisitorWrapper.Base {

        private final FieldSelection known;

        ObjectVisitor(FieldSelection known) {
            this.known = known;
        }

        @Override
        public @Nullable JsonObjectFormatVisitor expectObjectFormat(JavaType type) {
            return new JsonObjectFormatVisitor.Base(getContext()) {
                @Override
                public void property(BeanProperty property) {
                    add(property);
                }

                @Override
                public void optionalProperty(BeanProperty property) {
                    add(property);
                }
            };
        }

        private void add(BeanProperty property) {
            FieldSelection nested = describe(property.getType());
            known.fields().put(property.getName(), nested);
        }
    }
}
