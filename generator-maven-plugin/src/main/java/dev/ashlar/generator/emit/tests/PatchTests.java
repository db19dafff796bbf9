package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.ashlar.generator.emit.text.Json;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.Result;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.plan.View;
import java.util.Optional;
import java.util.stream.Stream;

/** Changing some values of a row. */
final class PatchTests implements OperationTests {

    private final Workshop workshop;
    private final Changes changes;

    PatchTests(Workshop workshop) {
        this.workshop = workshop;
        this.changes = new Changes(workshop.plan());
    }

    @Override
    public Stream<MethodSpec> of(Subject subject) {
        if (!(subject.intent() instanceof Intent.PatchRow patch)) {
            return Stream.empty();
        }
        Scene scene = workshop.scenes().stored(subject);
        CodeBlock nothing = workshop.bodies().nothing(subject);
        return Stream.of(
                        Stream.of(changes(subject, scene, patch)),
                        nulled(subject, scene).stream(),
                        new PasswordPatchTests(workshop).of(subject),
                        new OtherKey(workshop).of(subject, scene, empty(subject)),
                        new PathRefusals(workshop)
                                .ofRow(subject, scene, values -> workshop.call(subject, values, nothing)),
                        new BodyRefusals(workshop).of(subject, scene))
                .flatMap(methods -> methods);
    }

    private MethodSpec changes(Subject subject, Scene scene, Intent.PatchRow patch) {
        Optional<Changes.Change> change = Bodies.sendsOperations(subject) ? Optional.empty() : changes.first(subject);
        CodeBlock body = change.map(member -> workshop.bodies()
                        .json(
                                subject,
                                CodeBlock.of(
                                        "$L.$N($L)",
                                        empty(subject),
                                        member.component().name(),
                                        member.value())))
                .orElseGet(() -> workshop.bodies().nothing(subject));
        return Tests.success(
                subject.name() + "ChangesWhatWasSentAndNothingElse",
                scene.given(),
                workshop.request(subject, scene.values(), body),
                patch.result().status(),
                change.map(member -> shown(subject, patch.result(), member)).orElse(CodeBlock.of("")));
    }

    private CodeBlock shown(Subject subject, Result result, Changes.Change change) {
        if (result instanceof Result.One one) {
            return shown(subject, one.schema(), "$", change);
        }
        return result instanceof Result.Wrapped wrapped
                ? shown(subject, wrapped.schema(), JsonPath.member("$", wrapped.member()), change)
                : CodeBlock.of("");
    }

    private CodeBlock shown(Subject subject, String schema, String place, Changes.Change change) {
        CodeBlock.Builder checks = CodeBlock.builder();
        for (View.Binding binding : subject.resource().view(schema).bindings()) {
            if (binding instanceof View.Binding.ToAttribute bound && !bound.converted()) {
                String path =
                        JsonPath.member(place, bound.component().property().name());
                if (bound.attribute().equals(change.attribute())) {
                    checks.add("\n        .jsonPath($S)\n        .isEqualTo($L)", path, change.value());
                } else if (isKept(subject, bound)) {
                    checks.add(JsonPath.equal(
                            path,
                            bound.attribute(),
                            Scenes.get(CodeBlock.of("$N", TestNames.row(subject.resource())), bound.attribute())));
                }
            }
        }
        CodeBlock all = checks.build();
        return all.isEmpty() ? all : CodeBlock.of("\n        .expectBody()$L", all);
    }

    private boolean isKept(Subject subject, View.Binding.ToAttribute bound) {
        return bound.attribute().field().type() == ScalarType.STRING
                && workshop.values()
                        .value(subject.resource(), bound.attribute())
                        .isPresent();
    }

    /** The result as a whole is validated: what every row has cannot be taken away. */
    private Optional<MethodSpec> nulled(Subject subject, Scene scene) {
        return Changes.plain(subject).stream()
                .filter(bound -> bound.attribute().field().required()
                        && bound.component().property().defaultValue() == null
                        && bound.attribute().field().defaultValue() == null)
                .findFirst()
                .map(bound -> Tests.refusal(
                        subject.name() + "RefusesToTakeAway"
                                + TestNames.capitalized(bound.component().name()),
                        scene.given(),
                        workshop.request(subject, scene.values(), without(subject, bound)),
                        subject.refusal(),
                        CodeBlock.of(
                                ".hasPointers($S)",
                                Bodies.pointer(
                                        subject, bound.component().property().name()))));
    }

    private CodeBlock without(Subject subject, View.Binding.ToAttribute bound) {
        String pointer = Bodies.pointer(subject, bound.component().property().name());
        return Bodies.sendsOperations(subject)
                ? CodeBlock.of("$S", "[{\"op\": \"remove\", \"path\": " + Json.compact(pointer) + "}]")
                : workshop.bodies()
                        .json(
                                subject,
                                CodeBlock.of(
                                        "$L.$N(null)",
                                        empty(subject),
                                        bound.component().name()));
    }

    private CodeBlock empty(Subject subject) {
        return CodeBlock.of("$T.empty()", workshop.bodies().builder(subject));
    }
}
