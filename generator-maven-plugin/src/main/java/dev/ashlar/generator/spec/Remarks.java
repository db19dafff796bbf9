package dev.ashlar.generator.spec;

import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** What a schema says of one use of another one, and not of the values themselves. */
final class Remarks {

    private static final Set<String> NAMES = Set.of(
            "type",
            "title",
            "description",
            "nullable",
            "readOnly",
            "writeOnly",
            "deprecated",
            "default",
            "example",
            SpecDocument.ORIGIN);

    private Remarks() {}

    static boolean isReferenceWithRemarks(Schema<?> schema) {
        return schema.getAllOf() != null
                && schema.getAllOf().size() == 1
                && schema.getAllOf().get(0).get$ref() != null
                && saysNothingBut(schema, "allOf");
    }

    /**
     * Drops the parts of an {@code allOf} that only remark on the one reference among them, and keeps the remark: the
     * schema then is that reference.
     */
    static void lift(Schema<?> schema) {
        if (schema.getAllOf() == null || schema.getAllOf().size() < 2) {
            return;
        }
        List<Schema<?>> remarks = new ArrayList<>();
        schema.getAllOf().stream().filter(Remarks::isRemark).forEach(remarks::add);
        if (schema.getAllOf().size() - remarks.size() == 1) {
            remarks.forEach(remark -> copy(remark, schema));
            schema.getAllOf().removeIf(remarks::contains);
        }
    }

    /** A reference that keeps what the schema says of this one use of it; the schema itself loses it. */
    static Schema<?> referTo(String target, Schema<?> schema) {
        var reference = new Schema<>();
        reference.set$ref(target);
        copy(schema, reference);
        schema.setNullable(null);
        schema.setReadOnly(null);
        schema.setWriteOnly(null);
        schema.setDefault(null);
        return reference;
    }

    private static boolean isRemark(Schema<?> part) {
        return part.get$ref() == null && saysNothingBut(part, "");
    }

    private static boolean saysNothingBut(Schema<?> schema, String keyword) {
        Map<?, ?> keywords = Json.mapper().convertValue(schema, Map.class);
        return keywords.keySet().stream().allMatch(name -> name.equals(keyword) || NAMES.contains(name));
    }

    private static void copy(Schema<?> from, Schema<?> to) {
        copy(from, to, Schema::getDescription, Schema::setDescription);
        copy(from, to, Schema::getNullable, Schema::setNullable);
        copy(from, to, Schema::getReadOnly, Schema::setReadOnly);
        copy(from, to, Schema::getWriteOnly, Schema::setWriteOnly);
        copy(from, to, Schema::getDeprecated, Schema::setDeprecated);
        copy(from, to, Schema::getDefault, Schema::setDefault);
        copy(from, to, Schema::getExample, Schema::setExample);
        copy(from, to, Schema::getExtensions, (schema, extensions) -> {
            if (schema.getExtensions() == null) {
                schema.setExtensions(extensions);
            }
        });
    }

    private static <T> void copy(
            Schema<?> from, Schema<?> to, Function<Schema<?>, T> read, BiConsumer<Schema<?>, T> write) {
        T value = read.apply(from);
        if (value != null) {
            write.accept(to, value);
        }
    }
}
