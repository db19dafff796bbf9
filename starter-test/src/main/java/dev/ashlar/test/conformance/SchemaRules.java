package dev.ashlar.test.conformance;

import com.networknt.schema.ExecutionConfig;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.OpenApi30;
import com.networknt.schema.dialect.OpenApi31;
import com.networknt.schema.keyword.AnnotationKeyword;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.path.PathType;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Whether values are what schemas say, by the validator. */
final class SchemaRules {

    /** Who reads a value: the server what must not be in a request, or a client what must not be in a response. */
    enum Reader {
        SERVER,
        CLIENT;

        ExecutionConfig config() {
            return ExecutionConfig.builder()
                    .locale(Locale.ROOT)
                    .formatAssertionsEnabled(true)
                    .readOnly(this == SERVER)
                    .writeOnly(this == CLIENT)
                    .build();
        }
    }

    private final SchemaRegistry registry;
    private final Map<URI, Schema> files = new HashMap<>();
    private final Map<String, Schema> schemas = new HashMap<>();

    SchemaRules(ApiDocument document) {
        Place root = document.root();
        Dialect dialect = document.isOfVersion30() ? OpenApi30.getInstance() : OpenApi31.getInstance();
        registry = SchemaRegistry.withDefaultDialect(
                Dialect.builder(dialect)
                        // In OpenAPI 3.0, id is a member like any other.
                        .idKeyword("$id")
                        .unknownKeywordFactory((keyword, context) -> new AnnotationKeyword(keyword))
                        .build(),
                builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .preloadSchema(false)
                                .locale(Locale.ROOT)
                                .build())
                        .resourceLoaders(loaders -> loaders.add(location -> () -> new ByteArrayInputStream(
                                Json.MAPPER.writeValueAsBytes(root.files().file(URI.create(location.toString()))))))
                        .nodeReader(new JsonReader()));
    }

    /** What is wrong with a value; empty where the validator cannot tell. */
    Optional<List<String>> faults(Place schema, JsonNode value, Reader reader) {
        try {
            return Optional.of(
                    schema(schema).validate(value, context -> context.setExecutionConfig(reader.config())).stream()
                            .filter(error -> !isExcused(schema, error, reader))
                            .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                            .toList());
        } catch (SchemaException | IllegalArgumentException | StackOverflowError cannotTell) {
            return Optional.empty();
        }
    }

    boolean allows(Place schema, JsonNode value, Reader reader) {
        return faults(schema, value, reader).filter(List::isEmpty).isPresent();
    }

    /** Whether a value is certainly none of the schema. */
    boolean refuses(Place schema, JsonNode value, Reader reader) {
        return faults(schema, value, reader).filter(faults -> !faults.isEmpty()).isPresent();
    }

    /** The validator knows that what is missing is not for the reader, where the same part of a schema says both. */
    private static boolean isExcused(Place schema, com.networknt.schema.Error error, Reader reader) {
        if (!"required".equals(error.getKeyword()) || error.getProperty() == null) {
            return false;
        }
        Shape shape = Shape.of(schema);
        NodePath path = error.getInstanceLocation();
        for (int step = 0; step < path.getNameCount(); step++) {
            Object name = path.getElement(step);
            Optional<Place> part = name instanceof Integer ? shape.keyword("items") : shape.property(name.toString());
            if (part.isEmpty()) {
                return false;
            }
            shape = Shape.of(part.get());
        }
        String kept = reader == Reader.SERVER ? "readOnly" : "writeOnly";
        return shape.property(error.getProperty())
                .filter(property -> Shape.of(property).says(kept))
                .isPresent();
    }

    private Schema schema(Place place) {
        return schemas.computeIfAbsent(place.key(), key -> {
            Schema root = files.computeIfAbsent(
                    place.file(),
                    file -> registry.getSchema(
                            SchemaLocation.of(file.toString()), place.files().file(file)));
            return place.pointer().isEmpty() ? root : root.getSubSchema(path(place));
        });
    }

    private static NodePath path(Place place) {
        NodePath path = new NodePath(PathType.JSON_POINTER);
        JsonNode node = place.files().file(place.file());
        for (String step : place.pointer().substring(1).split("/", -1)) {
            String name = step.replace("~1", "/").replace("~0", "~");
            path = node.isArray() ? path.append(Integer.parseInt(name)) : path.append(name);
            node = node.isArray() ? node.path(Integer.parseInt(name)) : node.path(name);
        }
        return path;
    }
}
