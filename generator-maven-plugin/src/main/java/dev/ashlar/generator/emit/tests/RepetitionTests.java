package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.ashlar.generator.emit.java.Code;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.Repetition;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Making a row with a key, so that the request may be sent again. */
final class RepetitionTests implements OperationTests {

    private static final int BAD_REQUEST = 400;
    private static final int REUSED = 422;

    private static final String REPEATS = """
            $given:L$string:T key = $uuid:T.randomUUID().toString();

            $string:T first = $request:L
                    .expectStatus()
                    .isEqualTo($status:L)
                    .expectBody($string:T.class)
                    .returnResult()
                    .getResponseBody();
            long rows = $rows:N.count();

            $request:L
                    .expectStatus()
                    .isEqualTo($status:L)
                    .expectHeader()
                    .valueEquals("Idempotency-Replayed", "true")
                    .expectBody($string:T.class)
                    .isEqualTo(first);
            $assertions:T.assertThat($rows:N.count()).isEqualTo(rows);
            """;

    private final Workshop workshop;

    RepetitionTests(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Stream<MethodSpec> of(Subject subject) {
        Repetition repetition = subject.method().operation().repetition();
        if (repetition == null || !(subject.intent() instanceof Intent.CreateRow create)) {
            return Stream.empty();
        }
        Scene scene = workshop.scenes().parents(subject);
        MethodSpec repeats = repeats(subject, scene, create.result().status());
        return repetition == Repetition.KEY_REQUIRED
                ? Stream.of(repeats, reused(subject, scene), missing(subject, scene))
                : Stream.of(repeats, reused(subject, scene));
    }

    private MethodSpec repeats(Subject subject, Scene scene, int status) {
        Scene all = scene.and(workshop.bodies().given(subject, workshop.bodies().valid(subject)));
        return Tests.method(
                subject.name() + "AnswersTheSameKeyWithTheFirstResponse",
                Code.of(
                        REPEATS,
                        Map.of(
                                "given",
                                all.given(),
                                "string",
                                String.class,
                                "uuid",
                                UUID.class,
                                "request",
                                request(subject, scene, body(subject)),
                                "status",
                                status,
                                "rows",
                                TestNames.rowsField(subject.resource()),
                                "assertions",
                                TestTypes.ASSERTIONS)));
    }

    private MethodSpec reused(Subject subject, Scene scene) {
        CodeBlock given = CodeBlock.builder()
                .add(scene.given())
                .add(workshop.bodies().given(subject, workshop.bodies().valid(subject)))
                .addStatement("$T key = $T.randomUUID().toString()", String.class, UUID.class)
                .add("$L;\n\n", request(subject, scene, body(subject)))
                .build();
        return Tests.refusal(
                subject.name() + "RefusesTheSameKeyForAnotherBody",
                given,
                request(subject, scene, CodeBlock.of("$S", "{}")),
                REUSED,
                CodeBlock.of(".hasCode($S)", "IDEMPOTENCY_KEY_REUSED"));
    }

    private MethodSpec missing(Subject subject, Scene scene) {
        CodeBlock valid = workshop.bodies().json(subject, workshop.bodies().valid(subject));
        return Tests.refusal(
                subject.name() + "RefusesARequestWithoutKey",
                scene.given(),
                workshop.call(subject, scene.values(), valid)
                        .without(Repetition.HEADER)
                        .code(),
                BAD_REQUEST,
                CodeBlock.of(".hasCode($S)", "IDEMPOTENCY_KEY_MISSING"));
    }

    private CodeBlock request(Subject subject, Scene scene, CodeBlock json) {
        return workshop.call(subject, scene.values(), json)
                .with(Repetition.HEADER, CodeBlock.of("key"))
                .code();
    }

    private CodeBlock body(Subject subject) {
        return workshop.bodies().json(subject, CodeBlock.of("body"));
    }
}
