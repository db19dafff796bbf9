package dev.ashlar.generator.plan;

import com.palantir.javapoet.TypeName;
import dev.ashlar.generator.model.Operation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The method that an operation becomes, of one name in HTTP interface, controller and service.
 *
 * @param name its Java name
 * @param arguments in order: path, query, header and cookie parameters, then the body
 * @param result what the service returns; {@code void} for nothing. The HTTP interface returns it in a ResponseEntity
 * @param status the success status sent
 * @param location where a created row can be read; absent when the document has no such operation
 * @param validationStatus the status for invalid input when it is not the default
 * @param tagging what the entity tag of its row is made of; absent for operations on no row or on several
 */
public record MethodPlan(
        Operation operation,
        String name,
        List<Argument> arguments,
        TypeName result,
        int status,
        @Nullable Location location,
        @Nullable Integer validationStatus,
        @Nullable Tagging tagging) {

    public MethodPlan {
        arguments = List.copyOf(arguments);
    }

    /** The argument for the parameter of that wire name in path or query. */
    public Argument argument(String parameter) {
        return arguments.stream()
                .filter(argument -> argument.source() instanceof Argument.FromParameter from
                        && from.parameter().name().equals(parameter)
                        && from.addressesRows())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no argument for " + parameter));
    }

    /** The argument that holds the request body, if there is one. */
    public Optional<Argument> body() {
        return arguments.stream()
                .filter(argument -> argument.source() instanceof Argument.FromBody)
                .findFirst();
    }

    /** The arguments that the service takes. */
    public List<Argument> serviceArguments() {
        return arguments.stream().filter(Argument::passedOn).toList();
    }

    /**
     * Where a created row can be read.
     *
     * @param path the path template of the operation that reads it
     * @param values what each template variable is expanded with, in order
     */
    public record Location(String path, List<Value> values) {

        public Location {
            values = List.copyOf(values);
        }

        /** A value of a template variable. */
        public sealed interface Value {

            /** The value of an argument of the creating method. */
            record OfArgument(String argument) implements Value {}

            /** A component of the created row's record. */
            record OfResult(String component) implements Value {}
        }
    }
}
