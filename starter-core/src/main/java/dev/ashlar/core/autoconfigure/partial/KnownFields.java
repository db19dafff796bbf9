package dev.ashlar.core.autoconfigure.partial;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import tools.jackson.databind.jsonFormatVisitors.JsonObjectFormatVisitor;

/**
 * The fields that a type has in JSON, as the handler's answer is written. A type that contains itself is described once; of
 * a type that comes in several shapes, as of a map, nothing is known.
 */
final class KnownFields {

    private final ObjectWriter writer;
    private final Set<JavaType> path = new HashSet<>();

    private KnownFields(ObjectWriter writer) {
        this.writer = writer;
    }

    static FieldSelection of(JavaType type, ObjectWriter writer) {
        return new KnownFields(writer).describe(type);
    }

    private FieldSelection describe(JavaType declared) {
        JavaType type = declared;
        while (type.isCollectionLikeType() || type.isArrayType() || type.isReferenceType()) {
            type = type.getContentType();
        }
        FieldSelection known = FieldSelection.everything();
        if (!isOpen(type) && path.add(type)) {
            writer.acceptJsonFormatVisitor(type, new ObjectVisitor(known));
            path.remove(type);
        }
        return known;
    }

    private static boolean isOpen(JavaType type) {
        return type.isMapLikeType() || AnnotatedElementUtils.hasAnnotation(type.getRawClass(), JsonTypeInfo.class);
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
