package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.generator.model.Access;
import dev.ashlar.generator.model.FieldOrigin;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.plan.Attribute;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.RecordPlan;
import dev.ashlar.generator.plan.View;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The plain members of an input, and what a test can change them to. */
final class Changes {

    private final Samples samples;

    Changes(Plan plan) {
        this.samples = new Samples(plan.blueprint());
    }

    /** The members that a request writes as they are. */
    static List<View.Binding.ToAttribute> plain(Subject subject) {
        return subject.inputView().bindings().stream()
                .filter(View.Binding.ToAttribute.class::isInstance)
                .map(View.Binding.ToAttribute.class::cast)
                .filter(bound -> bound.component().property().access() == Access.READ_WRITE)
                .filter(bound -> bound.attribute().field().origin() == FieldOrigin.CLIENT)
                .filter(bound -> !bound.attribute().equals(subject.resource().key()))
                .toList();
    }

    /** The first member that can have another value than rows have by themselves. */
    Optional<Change> first(Subject subject) {
        return plain(subject).stream()
                .filter(bound ->
                        !bound.converted() && !bound.attribute().field().unique())
                .flatMap(bound -> change(bound).stream())
                .findFirst();
    }

    /** The members that every request has to give, apart from the key that says which row is meant. */
    static Stream<RecordPlan.Component> demanded(Subject subject, RecordPlan record) {
        String key = subject.resource().resource().key().name();
        return record.components().stream()
                .filter(component -> dev.ashlar.generator.emit.java.Presence.isDemanded(component.property()))
                .filter(component -> !component.property().name().equals(key));
    }

    private Optional<Change> change(View.Binding.ToAttribute bound) {
        Property property = bound.component().property();
        return samples.other(samples.of(property), property.type(), property.constraints())
                .map(other -> new Change(bound.component(), bound.attribute(), JsonCode.of(other)));
    }

    /**
     * A member and another value for it.
     *
     * @param value as JSON
     */
    record Change(RecordPlan.Component component, Attribute attribute, CodeBlock value) {}
}
