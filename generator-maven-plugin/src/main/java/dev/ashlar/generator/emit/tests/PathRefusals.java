package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.ashlar.generator.model.Target;
import dev.ashlar.generator.plan.ResourcePlan;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Paths that lead to no row. */
final class PathRefusals {

    private static final int NOT_FOUND = 404;

    private final Workshop workshop;

    PathRefusals(Workshop workshop) {
        this.workshop = workshop;
    }

    /** Keys that no row has, of the row itself and of its parents, and rows of others. */
    Stream<MethodSpec> ofRow(Subject subject, Scene scene, Function<Map<String, CodeBlock>, Request> request) {
        Target.Lookup lookup = subject.target().lookup();
        Stream<MethodSpec> unknown = lookup == null || !subject.findsRowsByPath()
                ? Stream.empty()
                : Stream.of(unknown(subject, scene, lookup, request));
        Stream<MethodSpec> elsewhere =
                subject.parents().stream().limit(1).map(parent -> elsewhere(subject, scene, parent, request));
        return Stream.of(unknown, elsewhere, new OtherOwners(workshop).ofRow(subject, scene, request))
                .flatMap(refusals -> refusals);
    }

    /** Parents that do not exist, and those of others. */
    Stream<MethodSpec> ofParents(Subject subject, Scene scene, Function<Map<String, CodeBlock>, Request> request) {
        return subject.parents().stream()
                .limit(1)
                .flatMap(parent -> Stream.concat(
                        Stream.of(unknown(subject, scene, parent, request)),
                        new OtherOwners(workshop).ofParent(subject, scene, parent, request)));
    }

    private MethodSpec unknown(
            Subject subject, Scene scene, Target.Parent parent, Function<Map<String, CodeBlock>, Request> request) {
        ResourcePlan resource = workshop.scenes().resource(subject, parent);
        CodeBlock key = workshop.unknownKey(resource, resource.key());
        boolean isOnlyParent = subject.parents().size() == 1;
        return Tests.refusal(
                subject.name() + "Answers404ForAnUnknown" + TestNames.stem(resource),
                isOnlyParent ? CodeBlock.of("") : scene.given(),
                request.apply(scene.with(parent.parameter(), key).values()).code(),
                NOT_FOUND);
    }

    private MethodSpec unknown(
            Subject subject, Scene scene, Target.Lookup lookup, Function<Map<String, CodeBlock>, Request> request) {
        CodeBlock key =
                workshop.unknownKey(subject.resource(), subject.resource().attribute(lookup.field()));
        boolean isAlone = subject.parents().isEmpty();
        return Tests.refusal(
                subject.name() + "Answers404ForAnUnknown" + TestNames.word(lookup.field()),
                isAlone ? CodeBlock.of("") : scene.given(),
                request.apply(scene.with(lookup.source(), key).values()).code(),
                NOT_FOUND);
    }

    private MethodSpec elsewhere(
            Subject subject, Scene scene, Target.Parent parent, Function<Map<String, CodeBlock>, Request> request) {
        ResourcePlan resource = workshop.scenes().resource(subject, parent);
        CodeBlock other = Scenes.get(CodeBlock.of("$N.saved()", TestNames.rowsField(resource)), resource.key());
        return Tests.refusal(
                subject.name() + "Answers404UnderAnother" + TestNames.stem(resource),
                scene.given(),
                request.apply(scene.with(parent.parameter(), other).values()).code(),
                NOT_FOUND);
    }
}
