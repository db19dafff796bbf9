package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.ashlar.generator.model.Access;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.Target;
import dev.ashlar.generator.plan.RecordPlan;
import dev.ashlar.generator.plan.ResourcePlan;
import java.util.stream.Stream;

/** Giving all values of a row anew. */
final class ReplaceTests implements OperationTests {

    private static final int NOT_FOUND = 404;

    private final Workshop workshop;
    private final Expectations expectations;
    private final Changes changes;

    ReplaceTests(Workshop workshop) {
        this.workshop = workshop;
        this.expectations = new Expectations(workshop.plan());
        this.changes = new Changes(workshop.plan());
    }

    @Override
    public Stream<MethodSpec> of(Subject subject) {
        if (!(subject.intent() instanceof Intent.ReplaceRow replace)) {
            return Stream.empty();
        }
        Scene scene = workshop.scenes().stored(subject);
        CodeBlock valid = workshop.bodies().json(subject, workshop.bodies().valid(subject));
        return Stream.of(
                        Stream.of(replaces(subject, scene, replace)),
                        new PathRefusals(workshop)
                                .ofRow(subject, scene, values -> workshop.call(subject, values, valid)),
                        unknownInBody(subject, scene),
                        new OtherKey(workshop)
                                .of(subject, scene, workshop.bodies().valid(subject)),
                        new BodyRefusals(workshop)
                                .of(
                                        subject,
                                        subject.findsRowsByPath()
                                                ? scene
                                                : workshop.scenes().parents(subject)))
                .flatMap(methods -> methods);
    }

    private MethodSpec replaces(Subject subject, Scene scene, Intent.ReplaceRow replace) {
        CodeBlock key = ownKey(workshop, subject);
        CodeBlock change = changes.first(subject)
                .map(first -> CodeBlock.of(".$N($L)", first.component().name(), first.value()))
                .orElse(CodeBlock.of(""));
        CodeBlock body = CodeBlock.of("$L$L$L", workshop.bodies().valid(subject), key, change);
        RecordPlan record = workshop.bodies().record(subject);
        CodeBlock shown = expectations.shown(subject, record, replace.result());
        MethodSpec test = Tests.success(
                subject.name() + "ReplacesTheValues",
                scene.and(workshop.bodies().given(subject, body)).given(),
                workshop.request(subject, scene.values(), workshop.bodies().json(subject, CodeBlock.of("body"))),
                replace.result().status(),
                shown);
        ReadBack readBack = new ReadBack(workshop);
        return shown.isEmpty()
                ? readBack.reader(subject)
                        .map(reader -> readBack.statement(
                                reader,
                                expectations.shown(
                                        subject, record, reader.intent().result())))
                        .map(statement -> test.toBuilder().addCode(statement).build())
                        .orElse(test)
                : test;
    }

    /** The call that gives a body the key of the stored row; empty when no body has it. */
    static CodeBlock ownKey(Workshop workshop, Subject subject) {
        ResourcePlan resource = subject.resource();
        return sendsKey(workshop, subject)
                ? key(workshop, subject, Scenes.get(CodeBlock.of("$N", TestNames.row(resource)), resource.key()))
                : CodeBlock.of("");
    }

    private static boolean sendsKey(Workshop workshop, Subject subject) {
        if (subject.findsRowsByPath()) {
            return OtherKey.kept(subject).isPresent();
        }
        RecordPlan record = workshop.bodies().record(subject);
        String key = subject.resource().resource().key().name();
        return record.has(key) && record.component(key).property().access() != Access.READ_ONLY;
    }

    static CodeBlock key(Workshop workshop, Subject subject, CodeBlock value) {
        String key = subject.resource().resource().key().name();
        return CodeBlock.of(
                ".$N($L)", workshop.bodies().record(subject).component(key).name(), value);
    }

    private Stream<MethodSpec> unknownInBody(Subject subject, Scene scene) {
        Target.Lookup lookup = subject.target().lookup();
        if (lookup == null || lookup.place() != Target.Lookup.Place.BODY || !sendsKey(workshop, subject)) {
            return Stream.empty();
        }
        CodeBlock unknown =
                workshop.unknownKey(subject.resource(), subject.resource().key());
        CodeBlock body = CodeBlock.of("$L$L", workshop.bodies().valid(subject), key(workshop, subject, unknown));
        return Stream.of(Tests.refusal(
                subject.name() + "Answers404ForAnUnknown" + TestNames.word(lookup.field()),
                subject.parents().isEmpty() ? CodeBlock.of("") : scene.given(),
                workshop.request(subject, scene.values(), workshop.bodies().json(subject, body)),
                NOT_FOUND));
    }
}
