package dev.ashlar.generator.emit.tests;

import dev.ashlar.generator.emit.example.Examples;
import dev.ashlar.generator.emit.example.Fitness;
import dev.ashlar.generator.model.Blueprint;
import dev.ashlar.generator.model.Constraints;
import dev.ashlar.generator.model.EnumSchema;
import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.Literal;
import dev.ashlar.generator.model.MapType;
import dev.ashlar.generator.model.ObjectSchema;
import dev.ashlar.generator.model.Parameter;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.Schema;
import dev.ashlar.generator.model.SchemaType;
import dev.ashlar.generator.model.Type;
import dev.ashlar.generator.model.UnionSchema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * JSON values that satisfy what the document demands: its example, else the default, else one that is made up. Times are
 * whole seconds in UTC, as answers write them.
 */
final class Samples {

    private static final BigDecimal[] STEPS = {BigDecimal.ONE, BigDecimal.ONE.negate(), new BigDecimal("0.01")};

    private final Blueprint blueprint;
    private final Examples examples;
    private final Fitness fitness;

    Samples(Blueprint blueprint) {
        this.blueprint = blueprint;
        this.examples = new Examples(blueprint);
        this.fitness = new Fitness(blueprint);
    }

    Object of(Property property) {
        return of(
                property.name(), property.type(), property.constraints(), property.example(), property.defaultValue());
    }

    Object of(Parameter parameter) {
        return of(
                parameter.name(),
                parameter.type(),
                parameter.constraints(),
                parameter.example(),
                parameter.defaultValue());
    }

    /** Another value than that one, when there is one to be thought of. */
    Optional<Object> other(Object value, Type type, Constraints constraints) {
        return others(value, type)
                .filter(candidate -> fitness.fits(candidate, type, constraints) && !candidate.equals(value))
                .findFirst();
    }

    private Object of(
            String name, Type type, Constraints constraints, @Nullable Literal example, @Nullable Literal fallback) {
        Object value = Stream.of(Optional.ofNullable(example), Optional.ofNullable(fallback))
                .flatMap(Optional::stream)
                .map(Literal::value)
                .filter(candidate -> !hasMembers(type) && fitness.fits(candidate, type, constraints))
                .findFirst()
                .orElseGet(() -> examples.value(name, type, constraints));
        return type == ScalarType.DATE_TIME
                ? OffsetDateTime.parse(value.toString())
                        .toInstant()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString()
                : value;
    }

    /** Made up, so that it has nothing that only the server gives. */
    private boolean hasMembers(Type type) {
        if (type instanceof ListType list) {
            return hasMembers(list.element());
        }
        return type instanceof MapType map
                ? hasMembers(map.value())
                : type instanceof SchemaType named && hasMembers(blueprint.schema(named.schema()));
    }

    private boolean hasMembers(Schema schema) {
        return schema instanceof ObjectSchema
                || (schema instanceof UnionSchema union
                        && union.variants().stream().anyMatch(variant -> hasMembers(variant.type())));
    }

    private Stream<Object> others(Object value, Type type) {
        if (type instanceof SchemaType named && blueprint.schema(named.schema()) instanceof EnumSchema choice) {
            boolean isText = choice.base() == ScalarType.STRING;
            return choice.values().stream().map(wire -> isText ? wire : new BigDecimal(wire));
        }
        if (value instanceof BigDecimal number) {
            return Stream.of(STEPS).map(number::add);
        }
        if (value instanceof Boolean flag) {
            return Stream.of(!flag);
        }
        if (type == ScalarType.DATE) {
            return Stream.of(LocalDate.parse(value.toString()).plusDays(1).toString());
        }
        return type == ScalarType.STRING ? otherTexts(value.toString()) : Stream.empty();
    }

    private static Stream<Object> otherTexts(String text) {
        String shortened = text.isEmpty() ? text : text.substring(0, text.length() - 1);
        return Stream.of(
                "Other " + text,
                text + "x",
                text + "1",
                shortened + "x",
                shortened + "1",
                shortened + "2",
                shortened + "Z",
                shortened);
    }
}
