package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.ashlar.generator.emit.java.Code;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.plan.MethodPlan;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Entity tags: who has a row already is not sent it again, and who has not seen its present state cannot change it. */
final class ConditionalTests implements OperationTests {

    private static final String IF_MATCH = "If-Match";
    private static final String IF_NONE_MATCH = "If-None-Match";
    private static final int NOT_MODIFIED = 304;
    private static final int PRECONDITION_FAILED = 412;

    private final Workshop workshop;

    ConditionalTests(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Stream<MethodSpec> of(Subject subject) {
        if (subject.method().tagging() == null || !subject.findsRowsByPath()) {
            return Stream.empty();
        }
        Scene scene = workshop.scenes().stored(subject);
        if (subject.intent() instanceof Intent.GetRow) {
            return Stream.of(unchanged(subject, scene));
        }
        return subject.intent() instanceof Intent.CreateRow ? Stream.empty() : Stream.of(stale(subject, scene));
    }

    private MethodSpec unchanged(Subject subject, Scene scene) {
        return Tests.method(
                subject.name() + "Answers304ToWhoHasItAlready",
                CodeBlock.of("$L$L\n$L", scene.given(), tag(subject, scene), isUnchanged(subject, scene)));
    }

    /** That nothing was changed is what the row's tag tells, where the document has an operation that reads it. */
    private MethodSpec stale(Subject subject, Scene scene) {
        Optional<Subject> reader = reader(subject);
        MethodSpec refusal = Tests.refusal(
                subject.name() + "RefusesWhoHasNotSeenThePresentState",
                CodeBlock.of(
                        "$L$L",
                        scene.given(),
                        reader.map(found -> CodeBlock.of("$L\n", tag(found, scene)))
                                .orElse(CodeBlock.of(""))),
                request(subject, scene)
                        .with(IF_MATCH, CodeBlock.of("$S", "\"stale\""))
                        .code(),
                PRECONDITION_FAILED,
                CodeBlock.of(".hasCode($S)", "PRECONDITION_FAILED"));
        return reader.map(found -> refusal.toBuilder()
                        .addCode("\n$L\n$L", isUnchanged(found, scene), succeeds(subject, scene))
                        .build())
                .orElse(refusal);
    }

    private CodeBlock tag(Subject reader, Scene scene) {
        return Code.of("""
                $string:T tag = $request:L
                        .expectBody()
                        .returnResult()
                        .getResponseHeaders()
                        .getETag();
                """, Map.of("string", String.class, "request", workshop.request(reader, scene.values())));
    }

    private CodeBlock isUnchanged(Subject reader, Scene scene) {
        return status(
                Request.of(workshop.samples(), reader.method(), scene.values())
                        .with(IF_NONE_MATCH, CodeBlock.of("tag")),
                NOT_MODIFIED);
    }

    private CodeBlock succeeds(Subject subject, Scene scene) {
        return status(
                request(subject, scene).with(IF_MATCH, CodeBlock.of("tag")),
                subject.intent().result().status());
    }

    private static CodeBlock status(Request request, int status) {
        return Code.of("""
                $request:L
                        .expectStatus()
                        .isEqualTo($status:L);
                """, Map.of("request", request.code(), "status", status));
    }

    private Request request(Subject subject, Scene scene) {
        if (subject.intent() instanceof Intent.DeleteRow) {
            return Request.of(workshop.samples(), subject.method(), scene.values());
        }
        CodeBlock json = subject.intent() instanceof Intent.PatchRow
                ? workshop.bodies().nothing(subject)
                : workshop.bodies()
                        .json(
                                subject,
                                CodeBlock.of(
                                        "$L$L",
                                        workshop.bodies().valid(subject),
                                        ReplaceTests.ownKey(workshop, subject)));
        return workshop.call(subject, scene.values(), json);
    }

    private Optional<Subject> reader(Subject subject) {
        return workshop.plan().groups().stream()
                .flatMap(group -> group.methods().stream())
                .filter(method -> method.tagging() != null && isReader(subject, method))
                .findFirst()
                .map(method -> new Subject(workshop.plan(), method, (Intent.GetRow)
                        method.operation().intent()));
    }

    private static boolean isReader(Subject subject, MethodPlan method) {
        return method.operation().intent() instanceof Intent.GetRow
                && method.operation()
                        .route()
                        .path()
                        .equals(subject.method().operation().route().path());
    }
}
