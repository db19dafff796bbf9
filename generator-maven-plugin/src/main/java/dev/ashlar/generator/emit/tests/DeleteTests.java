package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.ashlar.generator.emit.java.Code;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.Target;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Deleting one row. */
final class DeleteTests implements OperationTests {

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final Workshop workshop;

    DeleteTests(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Stream<MethodSpec> of(Subject subject) {
        if (!(subject.intent() instanceof Intent.DeleteRow delete)) {
            return Stream.empty();
        }
        Scene scene = workshop.scenes().stored(subject);
        return Stream.of(
                        Stream.of(deletes(subject, scene, delete.result().status())),
                        new PathRefusals(workshop).ofRow(subject, scene, values -> workshop.call(subject, values)),
                        conflict(subject).stream())
                .flatMap(methods -> methods);
    }

    private MethodSpec deletes(Subject subject, Scene scene, int status) {
        return Tests.method(
                subject.name() + "LeavesNothingToDeleteAgain",
                Code.of(
                        """
                        $given:L$request:L
                                .expectStatus()
                                .isEqualTo($status:L);
                        $request:L
                                .expectStatus()
                                .isEqualTo($gone:L);
                        """,
                        Map.of(
                                "given",
                                scene.given(),
                                "request",
                                workshop.request(subject, scene.values()),
                                "status",
                                status,
                                "gone",
                                NOT_FOUND)));
    }

    private Optional<MethodSpec> conflict(Subject subject) {
        Target.Lookup lookup = subject.target().lookup();
        if (!subject.parents().isEmpty() || lookup == null) {
            return Optional.empty();
        }
        return workshop.graph().referrer(subject.resource()).map(reference -> {
            String source = lookup.source();
            CodeBlock referrer = CodeBlock.of(
                    "$N.saved().get$L()",
                    TestNames.rowsField(reference.resource()),
                    reference.link().accessor());
            CodeBlock key = Scenes.get(referrer, subject.resource().attribute(lookup.field()));
            return Tests.refusal(
                    subject.name() + "Answers409While" + TestNames.withArticle(TestNames.stem(reference.resource()))
                            + "RefersToIt",
                    CodeBlock.of(""),
                    workshop.request(subject, Map.of(source, key)),
                    CONFLICT);
        });
    }
}
