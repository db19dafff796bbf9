package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.Result;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.plan.View;
import java.util.stream.Stream;

/** Reading one row. */
final class GetTests implements OperationTests {

    private static final int SHOWN = 3;

    private final Workshop workshop;

    GetTests(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Stream<MethodSpec> of(Subject subject) {
        if (!(subject.intent() instanceof Intent.GetRow get)) {
            return Stream.empty();
        }
        Scene scene = workshop.scenes().stored(subject);
        MethodSpec shows = Tests.success(
                subject.name() + "ShowsTheRow",
                scene.given(),
                workshop.request(subject, scene.values()),
                get.result().status(),
                shown(subject, get.result()));
        return Stream.of(
                        Stream.of(shows),
                        new OtherOwners(workshop)
                                .shown(subject, scene, get.result().status()),
                        new PathRefusals(workshop).ofRow(subject, scene, values -> workshop.call(subject, values)))
                .flatMap(tests -> tests);
    }

    private CodeBlock shown(Subject subject, Result result) {
        if (result instanceof Result.One one) {
            return members(subject, one.schema(), "$");
        }
        return result instanceof Result.Wrapped wrapped
                ? members(subject, wrapped.schema(), JsonPath.member("$", wrapped.member()))
                : CodeBlock.of("");
    }

    private CodeBlock members(Subject subject, String schema, String place) {
        CodeBlock row = CodeBlock.of("$N", TestNames.row(subject.resource()));
        CodeBlock checks = subject.resource().view(schema).bindings().stream()
                .filter(View.Binding.ToAttribute.class::isInstance)
                .map(View.Binding.ToAttribute.class::cast)
                .filter(bound -> !bound.converted() && isComparable(subject, bound))
                .limit(SHOWN)
                .map(bound -> JsonPath.equal(
                        JsonPath.member(place, bound.component().property().name()),
                        bound.attribute(),
                        Scenes.get(row, bound.attribute())))
                .collect(CodeBlock.joining(""));
        return checks.isEmpty() ? checks : CodeBlock.of("\n        .expectBody()$L", checks);
    }

    private boolean isComparable(Subject subject, View.Binding.ToAttribute bound) {
        return bound.attribute().equals(subject.resource().key())
                || (bound.attribute().field().type() == ScalarType.STRING
                        && workshop.values()
                                .value(subject.resource(), bound.attribute())
                                .isPresent());
    }
}
