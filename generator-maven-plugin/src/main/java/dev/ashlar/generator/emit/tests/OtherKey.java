package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.ashlar.generator.emit.java.KeptKey;
import dev.ashlar.generator.plan.RecordPlan;
import java.util.Optional;
import java.util.stream.Stream;

/** A change of a row that would give it another key. */
final class OtherKey {

    private final Workshop workshop;

    OtherKey(Workshop workshop) {
        this.workshop = workshop;
    }

    /** Sends that body with another key in it, where bodies have it. */
    Stream<MethodSpec> of(Subject subject, Scene scene, CodeBlock body) {
        if (Bodies.sendsOperations(subject)) {
            return Stream.empty();
        }
        CodeBlock other =
                workshop.unknownKey(subject.resource(), subject.resource().key());
        return kept(subject).stream()
                .filter(component ->
                        component.type().equals(subject.resource().key().type()))
                .map(component -> Tests.refusal(
                        subject.name() + "RefusesAnother" + TestNames.capitalized(component.name()),
                        scene.given(),
                        workshop.request(
                                subject,
                                scene.values(),
                                workshop.bodies()
                                        .json(
                                                subject,
                                                CodeBlock.of(
                                                        "$L$L", body, ReplaceTests.key(workshop, subject, other)))),
                        subject.refusal(),
                        CodeBlock.of(
                                ".hasPointers($S)",
                                Bodies.pointer(subject, component.property().name()))));
    }

    /** The member of the body that must be the key of the row in the path. */
    static Optional<RecordPlan.Component> kept(Subject subject) {
        return KeptKey.component(subject.resource(), subject.target(), subject.inputView());
    }
}
