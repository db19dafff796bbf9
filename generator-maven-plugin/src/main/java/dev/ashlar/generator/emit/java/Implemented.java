package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.UnionPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sealed interfaces that records and enums implement, as variants of unions. */
final class Implemented {

    private final Map<ClassName, List<ClassName>> interfaces = new HashMap<>();

    Implemented(Plan plan) {
        plan.schemas()
                .unions()
                .forEach(union -> union.variants().stream()
                        .filter(UnionPlan.Named.class::isInstance)
                        .forEach(variant -> interfaces
                                .computeIfAbsent(variant.type(), none -> new ArrayList<>())
                                .add(union.type())));
    }

    /** Has the type of that name implement what it has to. */
    void addTo(TypeSpec.Builder type, ClassName name) {
        List<ClassName> all = interfaces.getOrDefault(name, List.of());
        if (!all.isEmpty()) {
            type.addAnnotation(AshlarTypes.VARIANT).addSuperinterfaces(all);
        }
    }
}
