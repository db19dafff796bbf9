package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.ashlar.generator.emit.java.Code;
import dev.ashlar.generator.emit.java.PasswordRemoval;
import dev.ashlar.generator.model.Access;
import dev.ashlar.generator.plan.Attribute;
import dev.ashlar.generator.plan.View;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Merge patches that say {@code null} of a password. Operations of a JSON Patch do not see one, and cannot remove it. */
final class PasswordPatchTests {

    private static final String REMOVES = """
            $given:L$request:L
                    .expectStatus()
                    .isEqualTo($status:L);

            $assertions:T.assertThat(database.sql($sql:S).param($key:L).query().singleColumn()).containsOnlyNulls();
            """;

    private final Workshop workshop;

    PasswordPatchTests(Workshop workshop) {
        this.workshop = workshop;
    }

    Stream<MethodSpec> of(Subject subject) {
        return Bodies.sendsOperations(subject)
                ? Stream.empty()
                : subject.inputView().bindings().stream()
                        .filter(View.Binding.ToAttribute.class::isInstance)
                        .map(View.Binding.ToAttribute.class::cast)
                        .filter(bound -> bound.attribute().isHashed()
                                && bound.component().property().access() != Access.READ_ONLY)
                        .map(bound ->
                                PasswordRemoval.isAllowed(bound) ? removes(subject, bound) : refuses(subject, bound));
    }

    private MethodSpec refuses(Subject subject, View.Binding.ToAttribute bound) {
        Scene scene = stored(subject, bound);
        return Tests.refusal(
                subject.name() + "RefusesToTakeAway"
                        + TestNames.capitalized(bound.component().name()),
                scene.given(),
                request(subject, bound, scene),
                subject.refusal(),
                CodeBlock.of(
                        ".hasPointers($S)",
                        Bodies.pointer(subject, bound.component().property().name())));
    }

    private MethodSpec removes(Subject subject, View.Binding.ToAttribute bound) {
        Scene scene = stored(subject, bound);
        Attribute key = subject.resource().key();
        return Tests.method(
                subject.name() + "TakesAway"
                        + TestNames.capitalized(bound.component().name()),
                Code.of(
                        REMOVES,
                        Map.of(
                                "given", scene.given(),
                                "request", request(subject, bound, scene),
                                "status", subject.intent().result().status(),
                                "assertions", TestTypes.ASSERTIONS,
                                "sql",
                                        "SELECT %s FROM %s WHERE %s = ?"
                                                .formatted(
                                                        bound.attribute()
                                                                .column()
                                                                .name(),
                                                        subject.resource()
                                                                .table()
                                                                .name(),
                                                        key.column().name()),
                                "key", Scenes.get(CodeBlock.of("$N", TestNames.row(subject.resource())), key))));
    }

    /** A row that has a password to take away. */
    private Scene stored(Subject subject, View.Binding.ToAttribute bound) {
        return workshop.scenes()
                .stored(subject, List.of(FilterTests.set("row", bound.attribute(), CodeBlock.of("$S", "-"))));
    }

    private CodeBlock request(Subject subject, View.Binding.ToAttribute bound, Scene scene) {
        CodeBlock body = CodeBlock.of(
                "$T.empty().$N(null)",
                workshop.bodies().builder(subject),
                bound.component().name());
        return workshop.request(subject, scene.values(), workshop.bodies().json(subject, body));
    }
}
