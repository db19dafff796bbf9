package dev.ashlar.generator.plan;

import dev.ashlar.generator.model.NamedList;
import java.util.List;

/**
 * The types that schemas become.
 *
 * @param records one per object schema
 * @param enums one per enum schema
 * @param unions one per union
 */
public record SchemaPlans(NamedList<RecordPlan> records, List<EnumPlan> enums, List<UnionPlan> unions) {

    public SchemaPlans {
        enums = List.copyOf(enums);
        unions = List.copyOf(unions);
    }

    /** The parts in plain lists. */
    public SchemaPlans(List<RecordPlan> records, List<EnumPlan> enums, List<UnionPlan> unions) {
        this(new NamedList<>(records, plan -> plan.schema().name()), enums, unions);
    }
}
