package dev.ashlar.generator.plan;

import dev.ashlar.generator.model.Blueprint;
import dev.ashlar.generator.model.Field;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.Operation;
import dev.ashlar.generator.model.Resource;
import dev.ashlar.generator.model.Result;
import dev.ashlar.generator.model.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the {@code Location} header of a create points: to the operation that reads the new row. */
final class LocationPlanner {

    private static final int CREATED = 201;
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    private final Blueprint blueprint;
    private final Map<String, RecordPlan> records;

    LocationPlanner(Blueprint blueprint, Map<String, RecordPlan> records) {
        this.blueprint = blueprint;
        this.records = Map.copyOf(records);
    }

    MethodPlan.@Nullable Location location(Operation operation, List<Argument> arguments) {
        if (!(operation.intent() instanceof Intent.CreateRow create)
                || create.result().status() != CREATED) {
            return null;
        }
        return blueprint.operations().stream()
                .filter(reader -> reader.intent() instanceof Intent.GetRow get
                        && get.target().resource().equals(create.target().resource()))
                .sorted(Comparator.comparingInt(reader -> variables(reader).size()))
                .flatMap(reader -> location(reader, create, arguments).stream())
                .findFirst()
                .orElse(null);
    }

    private Optional<MethodPlan.Location> location(
            Operation reader, Intent.CreateRow create, List<Argument> arguments) {
        Target target = ((Intent.GetRow) reader.intent()).target();
        List<MethodPlan.Location.Value> values = new ArrayList<>();
        for (String variable : variables(reader)) {
            Optional<MethodPlan.Location.Value> value = value(variable, target, create, arguments);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(value.get());
        }
        return Optional.of(new MethodPlan.Location(reader.route().path(), values));
    }

    private Optional<MethodPlan.Location.Value> value(
            String variable, Target target, Intent.CreateRow create, List<Argument> arguments) {
        Target.Lookup lookup = target.lookup();
        if (lookup != null && lookup.source().equals(variable)) {
            return isAlwaysThere(target.resource(), lookup.field())
                    ? component(create.result(), lookup.field())
                    : Optional.empty();
        }
        return arguments.stream()
                .filter(argument -> argument.source() instanceof Argument.FromParameter from
                        && from.parameter().name().equals(variable))
                .map(argument -> (MethodPlan.Location.Value) new MethodPlan.Location.Value.OfArgument(argument.name()))
                .findFirst();
    }

    private boolean isAlwaysThere(String name, String field) {
        Resource resource = blueprint.resource(name);
        return resource.key().name().equals(field)
                || resource.field(field).filter(Field::required).isPresent();
    }

    private Optional<MethodPlan.Location.Value> component(Result result, String field) {
        return schema(result)
                .map(records::get)
                .filter(record -> record.has(field))
                .map(record -> new MethodPlan.Location.Value.OfResult(
                        record.component(field).name()));
    }

    /** The object schema that one row is shown as; empty for no row and for several. */
    static Optional<String> schema(Result result) {
        if (result instanceof Result.One one) {
            return Optional.of(one.schema());
        }
        return result instanceof Result.Wrapped wrapped ? Optional.of(wrapped.schema()) : Optional.empty();
    }

    private static List<String> variables(Operation reader) {
        Matcher matcher = VARIABLE.matcher(reader.route().path());
        return matcher.results().map(found -> found.group(1)).toList();
    }
}
