package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.generator.emit.example.Fitness;
import dev.ashlar.generator.emit.java.PropertyPath;
import dev.ashlar.generator.model.EnumSchema;
import dev.ashlar.generator.model.Field;
import dev.ashlar.generator.model.Filter;
import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.SchemaType;
import dev.ashlar.generator.model.Type;
import dev.ashlar.generator.plan.Attribute;
import dev.ashlar.generator.plan.ResourcePlan;
import java.util.Optional;

/** Filters whose parameter takes few values, be it some of a field's own or some texts. */
final class FilterChoices {

    private final Workshop workshop;
    private final Fitness fitness;

    FilterChoices(Workshop workshop) {
        this.workshop = workshop;
        this.fitness = new Fitness(workshop.plan().blueprint());
    }

    /** The values that the parameter takes, if they are few. */
    Optional<EnumSchema> of(Listing listing, Filter filter) {
        return listing.parameter(filter.parameter())
                .map(parameter -> parameter.type() instanceof ListType list ? list.element() : parameter.type())
                .flatMap(this::choice);
    }

    /** Whether rows have one of the values by themselves. */
    boolean isAmongThem(ResourcePlan resource, Attribute attribute, EnumSchema choice) {
        return workshop.values().sample(resource, attribute) instanceof String text
                && attribute.field().type() instanceof SchemaType
                && choice.values().contains(text);
    }

    /** One of the values, as a text that rows do not have by themselves. */
    Optional<CodeBlock> text(ResourcePlan resource, PropertyPath path, EnumSchema choice) {
        Field field = path.attribute().field();
        if (field.type() != ScalarType.STRING || !path.links().isEmpty()) {
            return Optional.empty();
        }
        return choice.values().stream()
                .filter(value -> fitness.fits(value, field.type(), field.constraints()))
                .filter(value -> !value.equals(workshop.values().sample(resource, path.attribute())))
                .map(value -> CodeBlock.of("$S", value))
                .findFirst();
    }

    /** One of the values, where rows have none of them by themselves. */
    Optional<CodeBlock> demanded(ResourcePlan resource, Attribute attribute, EnumSchema choice) {
        return choice.values().contains(workshop.values().sample(resource, attribute))
                ? Optional.empty()
                : workshop.values().oneOf(attribute, choice.values());
    }

    private Optional<EnumSchema> choice(Type type) {
        return type instanceof SchemaType named
                        && workshop.plan().blueprint().schema(named.schema()) instanceof EnumSchema choice
                ? Optional.of(choice)
                : Optional.empty();
    }
}
