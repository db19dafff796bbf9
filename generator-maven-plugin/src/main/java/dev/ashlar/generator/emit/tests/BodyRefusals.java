package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.plan.RecordPlan;
import java.util.Optional;
import java.util.stream.Stream;

/** Bodies that are not accepted. */
final class BodyRefusals {

    private static final int BAD_REQUEST = 400;

    private final Workshop workshop;

    BodyRefusals(Workshop workshop) {
        this.workshop = workshop;
    }

    Stream<MethodSpec> of(Subject subject, Scene scene) {
        Optional<MethodSpec> incomplete =
                subject.intent() instanceof Intent.PatchRow ? Optional.empty() : incomplete(subject, scene);
        return Stream.concat(incomplete.stream(), Stream.of(malformed(subject, scene)));
    }

    private Optional<MethodSpec> incomplete(Subject subject, Scene scene) {
        return Changes.demanded(subject, workshop.bodies().record(subject))
                .findFirst()
                .map(component -> without(subject, scene, component));
    }

    private MethodSpec without(Subject subject, Scene scene, RecordPlan.Component component) {
        String property = component.property().name();
        CodeBlock body = CodeBlock.of("$L.without($S)", workshop.bodies().valid(subject), property);
        return Tests.refusal(
                subject.name() + "RefusesABodyWithout" + TestNames.capitalized(component.name()),
                scene.given(),
                workshop.request(subject, scene.values(), workshop.bodies().json(subject, body)),
                subject.refusal(),
                CodeBlock.of(".hasPointers($S)", Bodies.pointer(subject, property)));
    }

    private MethodSpec malformed(Subject subject, Scene scene) {
        return Tests.refusal(
                subject.name() + "RefusesMalformedJson",
                scene.given(),
                workshop.request(subject, scene.values(), CodeBlock.of("$S", "{")),
                BAD_REQUEST);
    }
}
