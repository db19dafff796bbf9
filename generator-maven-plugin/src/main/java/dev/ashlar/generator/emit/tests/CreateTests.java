package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.ashlar.generator.emit.java.Code;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.Result;
import dev.ashlar.generator.plan.MethodPlan;
import dev.ashlar.generator.plan.RecordPlan;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Making a row. */
final class CreateTests implements OperationTests {

    private static final String SHOWS_WHERE_TO_READ_IT = """
            $given:L
            $uri:T location = $request:L
                    .expectStatus()
                    .isEqualTo($status:L)
                    .expectHeader()
                    .exists("Location")$shown:L
                    .returnResult()
                    .getResponseHeaders()
                    .getLocation();

            client.get()
                    .uri(location)
                    .exchange()
                    .expectStatus()
                    .isEqualTo($read:L)$again:L;
            """;

    private final Workshop workshop;
    private final Expectations expectations;

    CreateTests(Workshop workshop) {
        this.workshop = workshop;
        this.expectations = new Expectations(workshop.plan());
    }

    @Override
    public Stream<MethodSpec> of(Subject subject) {
        if (!(subject.intent() instanceof Intent.CreateRow create)) {
            return Stream.empty();
        }
        Scene scene = workshop.scenes().parents(subject);
        CodeBlock valid = workshop.bodies().json(subject, workshop.bodies().valid(subject));
        return Stream.of(
                        Stream.of(creates(subject, scene, create)),
                        new DefaultTests(workshop).of(subject, scene, create).stream(),
                        new BodyRefusals(workshop).of(subject, scene),
                        new PathRefusals(workshop)
                                .ofParents(subject, scene, values -> workshop.call(subject, values, valid)),
                        new Conflicts(workshop).of(subject, scene))
                .flatMap(methods -> methods);
    }

    private MethodSpec creates(Subject subject, Scene scene, Intent.CreateRow create) {
        RecordPlan record = workshop.bodies().record(subject);
        CodeBlock given = scene.and(
                        workshop.bodies().given(subject, workshop.bodies().valid(subject)))
                .given();
        CodeBlock request =
                workshop.request(subject, scene.values(), workshop.bodies().json(subject, CodeBlock.of("body")));
        CodeBlock shown = expectations.shown(subject, record, create.result());
        Optional<Intent.GetRow> reader = reader(subject.method().location());
        if (reader.isEmpty() || shown.isEmpty()) {
            return Tests.success(
                    subject.name() + "ShowsWhatWasSent",
                    given,
                    request,
                    create.result().status(),
                    shown);
        }
        CodeBlock read = expectations.shown(subject, record, reader.get().result());
        return Tests.method(
                subject.name() + "ShowsWhatWasSentAndWhereToReadIt",
                Code.of(
                        SHOWS_WHERE_TO_READ_IT,
                        Map.of(
                                "given",
                                given,
                                "uri",
                                URI.class,
                                "request",
                                request,
                                "status",
                                create.result().status(),
                                "shown",
                                result(shown),
                                "read",
                                reader.get().result().status(),
                                "again",
                                read)));
    }

    private static CodeBlock result(CodeBlock shown) {
        return CodeBlock.of("$L", shown);
    }

    private Optional<Intent.GetRow> reader(MethodPlan.@Nullable Location location) {
        if (location == null) {
            return Optional.empty();
        }
        return workshop.plan().blueprint().operations().stream()
                .filter(operation -> operation.route().path().equals(location.path()))
                .filter(operation -> operation.intent() instanceof Intent.GetRow)
                .map(operation -> (Intent.GetRow) operation.intent())
                .filter(get -> !(get.result() instanceof Result.Nothing))
                .findFirst();
    }
}
