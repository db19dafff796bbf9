package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.ashlar.generator.model.Access;
import dev.ashlar.generator.model.KeySource;
import dev.ashlar.generator.plan.ResourcePlan;
import dev.ashlar.generator.plan.View;
import java.util.stream.Stream;

/** Values that another row has and that only one may have. */
final class Conflicts {

    private static final int CONFLICT = 409;

    private final Workshop workshop;

    Conflicts(Workshop workshop) {
        this.workshop = workshop;
    }

    Stream<MethodSpec> of(Subject subject, Scene scene) {
        return subject.inputView().bindings().stream()
                .filter(View.Binding.ToAttribute.class::isInstance)
                .map(View.Binding.ToAttribute.class::cast)
                .filter(bound -> bound.component().property().access() != Access.READ_ONLY)
                .filter(bound -> isHeldOnce(subject.resource(), bound))
                .map(bound -> taken(subject, scene, bound));
    }

    private boolean isHeldOnce(ResourcePlan resource, View.Binding.ToAttribute bound) {
        boolean isKey = bound.attribute().equals(resource.key());
        boolean isGivenOnce = isKey
                ? resource.resource().key().source() == KeySource.ASSIGNED
                : bound.attribute().field().unique();
        return isGivenOnce
                && workshop.values().distinct(resource, bound.attribute()).isPresent();
    }

    private MethodSpec taken(Subject subject, Scene scene, View.Binding.ToAttribute bound) {
        CodeBlock stored = CodeBlock.of("$N.saved()", TestNames.rowsField(subject.resource()));
        CodeBlock body = CodeBlock.of(
                "$L.$N($L)",
                workshop.bodies().valid(subject),
                bound.component().name(),
                Scenes.get(stored, bound.attribute()));
        return Tests.refusal(
                subject.name() + "Answers409ForATaken"
                        + TestNames.capitalized(bound.component().name()),
                scene.given(),
                workshop.request(subject, scene.values(), workshop.bodies().json(subject, body)),
                CONFLICT);
    }
}
