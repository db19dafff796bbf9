package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.generator.model.Blueprint;
import dev.ashlar.generator.model.Field;
import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.ObjectSchema;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.SchemaType;
import dev.ashlar.generator.plan.Argument;
import java.util.Map;
import java.util.Optional;

/** What a stored array is searched for: elements as they are, or objects by the text that names them. */
final class StoredElements {

    private static final String NAME = "name";

    private StoredElements() {}

    static CodeBlock of(Blueprint blueprint, Field field, Argument argument) {
        Optional<String> naming = naming(blueprint, field);
        if (naming.isEmpty()) {
            return CodeBlock.of("$N", argument.name());
        }
        return FilterCriteria.isList(argument)
                ? CodeBlock.of(
                        "$1N == null ? null : $1N.stream().map(row -> $2T.of($3S, row)).toList()",
                        argument.name(),
                        Map.class,
                        naming.get())
                : CodeBlock.of(
                        "$1N == null ? null : $4T.of($2T.of($3S, $1N))",
                        argument.name(),
                        Map.class,
                        naming.get(),
                        CommonTypes.LIST);
    }

    /** The property that names an element: {@code name}, or the first text. */
    private static Optional<String> naming(Blueprint blueprint, Field field) {
        if (!(field.type() instanceof ListType list)
                || !(list.element() instanceof SchemaType element)
                || !(blueprint.schema(element.schema()) instanceof ObjectSchema object)) {
            return Optional.empty();
        }
        return object.property(NAME)
                .map(Property::name)
                .or(() -> object.properties().stream()
                        .filter(property -> property.type() == ScalarType.STRING)
                        .map(Property::name)
                        .findFirst());
    }
}
