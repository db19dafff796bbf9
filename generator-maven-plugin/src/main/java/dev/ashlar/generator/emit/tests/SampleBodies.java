package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.generator.emit.example.Examples;
import dev.ashlar.generator.emit.text.Json;
import dev.ashlar.generator.model.Access;
import dev.ashlar.generator.model.Blueprint;
import dev.ashlar.generator.model.Body;
import dev.ashlar.generator.model.ObjectSchema;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.SchemaType;
import java.util.List;
import java.util.Map;

/** Bodies for operations whose values no test looks at. */
final class SampleBodies {

    private final Blueprint blueprint;
    private final Samples samples;
    private final Examples examples;

    SampleBodies(Blueprint blueprint) {
        this.blueprint = blueprint;
        this.samples = new Samples(blueprint);
        this.examples = new Examples(blueprint);
    }

    CodeBlock of(Body body) {
        return switch (body.kind()) {
            case JSON -> JsonText.of(examples.of(body));
            case TEXT -> CodeBlock.of("$S", "text");
            case BINARY -> CodeBlock.of("new byte[] {1, 2, 3}");
            case FORM, MULTIPART -> parts(body);
        };
    }

    /** The types of the entries are said, since to infer those of a hundred takes a compiler minutes. */
    private CodeBlock parts(Body body) {
        CodeBlock parts = body.type() instanceof SchemaType named
                        && blueprint.schema(named.schema()) instanceof ObjectSchema schema
                ? schema.properties().stream()
                        .filter(property -> property.access() != Access.READ_ONLY)
                        .map(property -> CodeBlock.of(
                                "$T.entry($S, $T.of($L))", Map.class, property.name(), List.class, part(property)))
                        .collect(CodeBlock.joining(",\n                "))
                : CodeBlock.of("");
        return CodeBlock.of(
                "new $T<>($T.<$T, $T<$T>>ofEntries(\n                $L))",
                TestTypes.MULTI_VALUE_MAP,
                Map.class,
                String.class,
                List.class,
                Object.class,
                parts);
    }

    private CodeBlock part(Property property) {
        if (property.type() == ScalarType.BINARY) {
            return CodeBlock.of(
                    "new $T($S, $S, null, new byte[] {1, 2, 3}).getResource()",
                    TestTypes.FILE,
                    property.name(),
                    "file.bin");
        }
        Object sample = samples.of(property);
        return CodeBlock.of(
                "$S",
                sample instanceof List<?> || sample instanceof Map<?, ?> ? Json.compact(sample) : sample.toString());
    }
}
