package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Access;
import dev.ashlar.generator.model.Constraints;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.ObjectSchema;
import dev.ashlar.generator.model.Operation;
import dev.ashlar.generator.model.Parameter;
import dev.ashlar.generator.model.ParameterLocation;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.Schema;
import dev.ashlar.generator.model.SchemaType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Gathers query parameters into objects where a method would have more parameters than Java allows: those that only the
 * service looks at.
 */
final class QueryObjectRule {

    /** Java allows 255, of which a number of 64 bits and the object itself take some. */
    private static final int MOST = 200;

    private final Set<String> names = new HashSet<>();
    private final List<Schema> gathered = new ArrayList<>();

    QueryObjectRule(List<Schema> schemas) {
        schemas.forEach(schema -> names.add(schema.name()));
    }

    /** The operation, with objects among its parameters if it must be. */
    Operation apply(Operation operation) {
        if (operation.parameters().size() <= MOST) {
            return operation;
        }
        List<Parameter> parameters = new ArrayList<>();
        List<Parameter> surplus = new ArrayList<>();
        operation
                .parameters()
                .forEach(parameter -> (isMovable(operation, parameter) ? surplus : parameters).add(parameter));
        for (int from = 0; from < surplus.size(); from += MOST) {
            parameters.add(object(operation, surplus.subList(from, Math.min(from + MOST, surplus.size()))));
        }
        return operation.withParameters(parameters);
    }

    /** The objects that operations got. */
    List<Schema> gathered() {
        return List.copyOf(gathered);
    }

    private static boolean isMovable(Operation operation, Parameter parameter) {
        return parameter.in() == ParameterLocation.QUERY
                && (operation.intent() instanceof Intent.Custom
                        || (operation.intent() instanceof Intent.ListRows list
                                && list.ignored().contains(parameter.name())));
    }

    private Parameter object(Operation operation, List<Parameter> parameters) {
        String name = unique(Words.of(operation.id()).upperCamelCase() + "Query");
        gathered.add(new ObjectSchema(
                name,
                operation.origin() + "/parameters",
                "Query parameters of " + operation.id() + ".",
                parameters.stream().map(QueryObjectRule::property).toList(),
                false,
                false));
        return new Parameter(
                "query",
                ParameterLocation.QUERY,
                new SchemaType(name),
                parameters.stream().anyMatch(parameter -> parameter.required() && parameter.defaultValue() == null),
                Constraints.NONE,
                null,
                null,
                null,
                false);
    }

    private String unique(String wish) {
        String name = wish;
        for (int number = 2; !names.add(name); number++) {
            name = wish + number;
        }
        return name;
    }

    private static Property property(Parameter parameter) {
        return new Property(
                parameter.name(),
                parameter.type(),
                parameter.required(),
                false,
                Access.READ_WRITE,
                parameter.constraints(),
                parameter.defaultValue(),
                parameter.example(),
                parameter.description(),
                parameter.deprecated(),
                false);
    }
}
