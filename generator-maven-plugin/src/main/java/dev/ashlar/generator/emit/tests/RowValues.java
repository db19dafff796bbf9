package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.generator.emit.example.Fitness;
import dev.ashlar.generator.emit.java.LiteralCode;
import dev.ashlar.generator.model.Access;
import dev.ashlar.generator.model.Field;
import dev.ashlar.generator.model.FieldOrigin;
import dev.ashlar.generator.model.KeySource;
import dev.ashlar.generator.model.Literal;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.plan.Attribute;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.ResourcePlan;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The values that stored rows have before a test says anything. */
final class RowValues {

    private final Plan plan;
    private final RowGraph graph;
    private final Samples samples;
    private final LiteralCode literals;
    private final Fitness fitness;

    RowValues(Plan plan) {
        this.plan = plan;
        this.graph = new RowGraph(plan);
        this.samples = new Samples(plan.blueprint());
        this.literals = new LiteralCode(plan);
        this.fitness = new Fitness(plan.blueprint());
    }

    /** The Java expression of an attribute's value; absent when the row does without, or gets it from elsewhere. */
    Optional<CodeBlock> value(ResourcePlan resource, Attribute attribute) {
        if (isGivenByTheServer(resource, attribute)) {
            return Optional.empty();
        }
        if (attribute.field().origin().isBelonging()) {
            String value = attribute.field().origin() == FieldOrigin.OWNER ? "NAME" : "TENANT";
            return Optional.of(CodeBlock.of("$T.$N", TestTypes.LOCAL_CALLER, value));
        }
        if (attribute.isHashed()) {
            return Optional.of(CodeBlock.of("$S", "-")); // the hash of nothing
        }
        Object sample = sample(resource, attribute);
        if (isDistinct(resource, attribute)) {
            Optional<CodeBlock> distinct = distinct(resource, attribute);
            if (distinct.isPresent()) {
                return distinct;
            }
        }
        Optional<CodeBlock> literal =
                literals.of(new Literal(sample), attribute.field().type());
        return literal.isPresent() || !attribute.column().notNull()
                ? literal
                : Optional.of(structured(attribute, sample));
    }

    /** A value that no other row has; absent when there are too few. */
    Optional<CodeBlock> distinct(ResourcePlan resource, Attribute attribute) {
        Field field = attribute.field();
        return DistinctCode.typed(field.type(), field.constraints(), sample(resource, attribute));
    }

    /** Another value than rows have by themselves. */
    Optional<CodeBlock> other(ResourcePlan resource, Attribute attribute) {
        Field field = attribute.field();
        return samples.other(sample(resource, attribute), field.type(), field.constraints())
                .flatMap(other -> literals.of(new Literal(other), field.type()));
    }

    /** The first of these that rows may have. */
    Optional<CodeBlock> oneOf(Attribute attribute, List<?> candidates) {
        Field field = attribute.field();
        return candidates.stream()
                .filter(value -> fitness.fits(value, field.type(), field.constraints()))
                .flatMap(value -> literals.of(new Literal(value), field.type()).stream())
                .findFirst();
    }

    /** The number that rows have by themselves, if it is one. */
    Optional<BigDecimal> number(ResourcePlan resource, Attribute attribute) {
        return sample(resource, attribute) instanceof BigDecimal number ? Optional.of(number) : Optional.empty();
    }

    private static boolean isGivenByTheServer(ResourcePlan resource, Attribute attribute) {
        FieldOrigin origin = attribute.field().origin();
        return origin == FieldOrigin.CREATED_AT
                || origin == FieldOrigin.UPDATED_AT
                || origin == FieldOrigin.ROW_VERSION
                || (attribute.equals(resource.key())
                        && resource.resource().key().source() != KeySource.ASSIGNED);
    }

    private boolean isDistinct(ResourcePlan resource, Attribute attribute) {
        return attribute.field().unique()
                || (attribute.field().type() == ScalarType.STRING && graph.isNamedByValues(resource));
    }

    /** The JSON value that rows have by themselves, unless it has to be distinct. */
    Object sample(ResourcePlan resource, Attribute attribute) {
        Field field = attribute.field();
        Optional<Property> property =
                plan.blueprint().objectSchema(resource.resource().schema()).property(field.name());
        return samples.of(new Property(
                field.name(),
                field.type(),
                field.required(),
                false,
                Access.READ_WRITE,
                field.constraints(),
                field.defaultValue(),
                property.map(Property::example).orElse(null),
                null,
                false,
                false));
    }

    private static CodeBlock structured(Attribute attribute, Object sample) {
        if (attribute.field().type() == ScalarType.BASE64) {
            return CodeBlock.of("$S.getBytes($T.UTF_8)", "Ashlar", StandardCharsets.class);
        }
        return JsonText.read(sample, attribute.type());
    }
}
