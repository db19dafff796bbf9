package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.ashlar.generator.model.Access;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.RecordPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The components of a record: how they are read and written, and what a request must satisfy. */
final class RecordComponents {

    private static final ClassName ACCESS = CommonTypes.JSON_PROPERTY.nestedClass("Access");
    private static final ClassName INCLUDE = CommonTypes.JSON_INCLUDE.nestedClass("Include");

    private final ConstrainedTypes constraints;
    private final Presence presence;
    private final Set<String> bound;

    RecordComponents(Plan plan) {
        this.bound = BoundSchemas.in(plan.blueprint());
        this.constraints = new ConstrainedTypes(plan.blueprint());
        this.presence = new Presence(plan);
    }

    List<ParameterSpec> of(RecordPlan record) {
        return record.components().stream()
                .map(component -> component(record, component))
                .toList();
    }

    private ParameterSpec component(RecordPlan record, RecordPlan.Component component) {
        return ParameterSpec.builder(type(component), component.name())
                .addAnnotations(annotations(record, component))
                .build();
    }

    private TypeName type(RecordPlan.Component component) {
        Property property = component.property();
        TypeName type = property.access() == Access.READ_ONLY
                ? component.type()
                : constraints.constrained(component.type(), property.type());
        return presence.mayBeAbsent(component) ? Annotations.nullable(type) : type;
    }

    private List<AnnotationSpec> annotations(RecordPlan record, RecordPlan.Component component) {
        Property property = component.property();
        List<AnnotationSpec> annotations = new ArrayList<>();
        jsonProperty(component).ifPresent(annotations::add);
        if (bound.contains(record.schema().name()) && isRenamed(component)) {
            annotations.add(Annotations.value(
                    SpringTypes.BIND_PARAM, "$S", component.property().name()));
        }
        if (property.required() && property.nullable()) {
            annotations.add(Annotations.value(CommonTypes.JSON_INCLUDE, "$T.ALWAYS", INCLUDE));
        }
        if (property.sensitive() || property.access() == Access.WRITE_ONLY) {
            annotations.add(Annotations.plain(AshlarTypes.SENSITIVE));
        }
        if (property.access() == Access.READ_ONLY) {
            return annotations;
        }
        if (Presence.isDemanded(property)) {
            annotations.add(Annotations.plain(ValidationTypes.NOT_NULL));
        }
        annotations.addAll(constraints.annotations(property.type(), property.constraints()));
        return annotations;
    }

    private static boolean isRenamed(RecordPlan.Component component) {
        return !component.property().name().equals(component.name());
    }

    private static Optional<AnnotationSpec> jsonProperty(RecordPlan.Component component) {
        Property property = component.property();
        boolean renamed = isRenamed(component);
        boolean oneWay = property.access() != Access.READ_WRITE;
        if (!renamed && !oneWay) {
            return Optional.empty();
        }
        if (!oneWay) {
            return Optional.of(Annotations.value(CommonTypes.JSON_PROPERTY, "$S", property.name()));
        }
        return Optional.of(Annotations.of(CommonTypes.JSON_PROPERTY)
                .withIf(renamed, "value", "$S", property.name())
                .with("access", "$T.$L", ACCESS, property.access())
                .build());
    }
}
