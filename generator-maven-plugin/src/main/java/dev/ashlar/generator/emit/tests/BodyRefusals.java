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

    private static final String UNKNOWN = "unknownMember";

    private final Workshop workshop;

    BodyRefusals(Workshop workshop) {
        this.workshop = workshop;
    }

    Stream<MethodSpec> of(Subject subject, Scene scene) {
        Stream<MethodSpec> malformed = Stream.of(malformed(subject, scene));
        return subject.intent() instanceof Intent.PatchRow
                ? malformed
                : Stream.concat(
                        Stream.of(incomplete(subject, scene), surplus(subject, scene))
                                .flatMap(Optional::stream),
                        malformed);
    }

    private Optional<MethodSpec> incomplete(Subject subject, Scene scene) {
        return Changes.demanded(subject, workshop.bodies().record(subject))
                .findFirst()
                .map(component -> without(subject, scene, component));
    }

    /** Something in front of a valid body, which therefore must have a member. */
    private Optional<MethodSpec> surplus(Subject subject, Scene scene) {
        RecordPlan record = workshop.bodies().record(subject);
        boolean closed = record.schema().closed() && subject.input().envelope() == null;
        return closed && Changes.demanded(subject, record).findAny().isPresent()
                ? Optional.of(Tests.refusal(
                        subject.name() + "RefusesABodyWithAnUnknownMember",
                        scene.given(),
                        workshop.request(
                                subject,
                                scene.values(),
                                CodeBlock.of(
                                        "$S + $L.substring(1)",
                                        "{\"" + UNKNOWN + "\":1,",
                                        workshop.bodies()
                                                .json(subject, workshop.bodies().valid(subject)))),
                        BAD_REQUEST,
                        CodeBlock.of(".hasPointers($S)", "/" + UNKNOWN)))
                : Optional.empty();
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
