package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.generator.model.Access;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.RecordPlan;
import java.util.Optional;

/** Whether a component of a record always has a value. */
public final class Presence {

    private final LiteralCode literals;

    Presence(Plan plan) {
        this.literals = new LiteralCode(plan);
    }

    /** Whether every request must give it. */
    public static boolean isDemanded(Property property) {
        return property.required() && !property.nullable() && property.access() != Access.READ_ONLY;
    }

    boolean mayBeAbsent(RecordPlan.Component component) {
        return !isDemanded(component.property()) && absentValue(component).isEmpty();
    }

    /** What stands for an absent value; a demanded one is never replaced, so that its absence is noticed. */
    Optional<CodeBlock> absentValue(RecordPlan.Component component) {
        Property property = component.property();
        return property.defaultValue() == null || property.required()
                ? Optional.empty()
                : literals.of(property.defaultValue(), property.type());
    }
}
