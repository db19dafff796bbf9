package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.generator.model.Access;
import dev.ashlar.generator.model.Constraints;
import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.MapType;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.SchemaType;
import dev.ashlar.generator.model.Type;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.RecordPlan;
import dev.ashlar.generator.plan.ResourcePlan;
import dev.ashlar.generator.plan.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The members that a valid body has before a test says anything: no reference to a row that has to exist. */
final class ValidMembers {

    private final Plan plan;
    private final Samples samples;

    ValidMembers(Plan plan) {
        this.plan = plan;
        this.samples = new Samples(plan.blueprint());
    }

    /** The value of a member; absent when it is better left out. */
    Optional<CodeBlock> value(RecordPlan record, RecordPlan.Component component) {
        Property property = component.property();
        if (property.access() == Access.READ_ONLY || isDispensable(record, property)) {
            return Optional.empty();
        }
        Object sample = samples.of(property);
        if (isDistinct(record, property)) {
            Optional<CodeBlock> distinct = DistinctCode.json(property.type(), property.constraints(), sample);
            if (distinct.isPresent()) {
                return distinct;
            }
        }
        return Optional.of(code(property.type(), property.constraints(), sample));
    }

    private boolean isDispensable(RecordPlan record, Property property) {
        return !property.required()
                && (isRelation(record, property)
                        || isKey(record, property)
                        || isIgnored(record, property)
                        || leadsBack(record, property));
    }

    private boolean isRelation(RecordPlan record, Property property) {
        return resources(record)
                .anyMatch(resource -> resource.links().stream()
                        .anyMatch(link -> link.relation().isSeenIn(property.name())));
    }

    private boolean isKey(RecordPlan record, Property property) {
        return resources(record)
                .anyMatch(resource -> resource.resource().key().name().equals(property.name()));
    }

    private boolean isIgnored(RecordPlan record, Property property) {
        List<View.Binding> bindings = plan.resources().stream()
                .flatMap(resource -> resource.inputs().stream())
                .filter(input -> input.schema().equals(record.schema().name()))
                .flatMap(input -> input.bindings().stream())
                .filter(binding -> binding.component().property().equals(property))
                .toList();
        return !bindings.isEmpty() && bindings.stream().allMatch(View.Binding.Unbound.class::isInstance);
    }

    private boolean leadsBack(RecordPlan record, Property property) {
        return TestData.objectInside(plan.blueprint(), property.type())
                .filter(inner -> new SchemaReach(plan.blueprint())
                        .reaches(inner, record.schema().name()))
                .isPresent();
    }

    private boolean isDistinct(RecordPlan record, Property property) {
        return isKey(record, property)
                || resources(record)
                        .anyMatch(resource -> resource.resource()
                                .field(property.name())
                                .filter(field -> field.unique())
                                .isPresent());
    }

    private Stream<ResourcePlan> resources(RecordPlan record) {
        String schema = record.schema().name();
        return plan.resources().stream()
                .filter(resource -> Stream.concat(resource.inputs().stream(), resource.views().stream())
                        .anyMatch(view -> view.schema().equals(schema)));
    }

    private CodeBlock code(Type type, Constraints constraints, Object sample) {
        Optional<String> inner = TestData.objectInside(plan.blueprint(), type);
        if (inner.isEmpty()) {
            return JsonCode.of(sample);
        }
        if (type instanceof SchemaType named) {
            return CodeBlock.of(
                    "$T.valid().build()", plan.record(named.schema()).builder());
        }
        if (type instanceof ListType list) {
            boolean isEmpty =
                    constraints.minItems() == null && sample instanceof List<?> elements && elements.isEmpty();
            return isEmpty
                    ? CodeBlock.of("$T.of()", List.class)
                    : CodeBlock.of("$T.of($L)", List.class, code(list.element(), list.constraints(), sample));
        }
        MapType map = (MapType) type;
        return CodeBlock.of("$T.of($S, $L)", Map.class, "key", code(map.value(), map.constraints(), sample));
    }
}
