package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.BodyKind;
import dev.ashlar.generator.model.Constraints;
import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.MapType;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.SchemaType;
import dev.ashlar.generator.model.Type;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of forms, whose values come as text, name by name. Nothing in a text tells the variants of a union apart, so
 * that there, and in parameters, it stays whatever it is.
 */
final class BoundSchemas {

    private final Components components;
    private final Set<String> forms = new HashSet<>();

    BoundSchemas(OpenAPI openApi, Components components) {
        this.components = components;
        if (openApi.getPaths() != null) {
            openApi.getPaths().values().stream()
                    .filter(Objects::nonNull)
                    .flatMap(item -> item.readOperations().stream())
                    .map(BoundSchemas::content)
                    .filter(Objects::nonNull)
                    .forEach(this::add);
        }
    }

    private static @Nullable Content content(Operation operation) {
        return operation.getRequestBody() == null
                ? null
                : operation.getRequestBody().getContent();
    }

    private void add(Content content) {
        BodyKind kind = MediaTypes.preferred(content);
        if (kind == BodyKind.FORM || kind == BodyKind.MULTIPART) {
            MediaTypes.of(kind, content).values().forEach(media -> add(media.getSchema()));
        }
    }

    private void add(@Nullable Schema<?> schema) {
        if (schema == null) {
            return;
        }
        String name = Dialect.reference(schema);
        if (name != null && forms.add(name)) {
            add(components.get(name));
        }
        Stream.concat(Dialect.properties(schema).values().stream(), Dialect.parts(schema).stream())
                .forEach(this::add);
        add(schema.getItems());
    }

    /** The type of a property of that schema. */
    Type typeIn(String schema, Type type) {
        return forms.contains(schema) ? asText(type) : type;
    }

    /** The type where it is read from text. */
    Type asText(Type type) {
        if (type instanceof ListType list) {
            return hasUnion(list) ? new ListType(asText(list.element()), Constraints.NONE) : list;
        }
        return hasUnion(type) ? ScalarType.ANY : type;
    }

    private boolean hasUnion(Type type) {
        if (type instanceof ListType list) {
            return hasUnion(list.element());
        }
        if (type instanceof MapType map) {
            return hasUnion(map.value());
        }
        return type instanceof SchemaType named && components.shape(named.schema()) == Components.Shape.UNION;
    }
}
