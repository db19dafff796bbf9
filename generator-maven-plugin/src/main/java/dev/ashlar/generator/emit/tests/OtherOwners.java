package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.ashlar.generator.emit.java.Code;
import dev.ashlar.generator.model.FieldOrigin;
import dev.ashlar.generator.model.Target;
import dev.ashlar.generator.plan.ResourcePlan;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** Rows of the usual caller of tests, as somebody else or another tenant sees them: as if they were not there. */
final class OtherOwners {

    private static final int NOT_FOUND = 404;

    private static final String HIDDEN = """
            $given:L$string:T absent = $unknown:L
                    .expectBody($string:T.class)
                    .returnResult()
                    .getResponseBody();
            $request:L
                    .expectStatus()
                    .isEqualTo($status:L)
                    .expectBody($string:T.class)
                    .value(problem -> $problems:T.assertThatProblem(problem).hasStatus($status:L).tellsNoMoreThan(absent));
            """;

    private final Workshop workshop;

    OtherOwners(Workshop workshop) {
        this.workshop = workshop;
    }

    /** A row that somebody else asks for by an operation: he is told what he is told of one that does not exist. */
    Stream<MethodSpec> ofRow(Subject subject, Scene scene, Function<Map<String, CodeBlock>, Request> request) {
        if (!subject.findsRowsByPath()) {
            return Stream.empty();
        }
        Target.Lookup lookup = Objects.requireNonNull(subject.target().lookup());
        ResourcePlan resource = subject.resource();
        CodeBlock key = workshop.unknownKey(resource, resource.attribute(lookup.field()));
        return others(subject, resource)
                .map(other -> hidden(
                        subject.name() + "Answers404ForARowOf" + other.whose(),
                        scene.given(),
                        by(other, request.apply(scene.with(lookup.source(), key).values())),
                        by(other, request.apply(scene.values()))));
    }

    /** A list or create below a row of somebody else. */
    Stream<MethodSpec> ofParent(
            Subject subject, Scene scene, Target.Parent parent, Function<Map<String, CodeBlock>, Request> request) {
        ResourcePlan resource = workshop.scenes().resource(subject, parent);
        CodeBlock key = workshop.unknownKey(resource, resource.key());
        return others(subject, resource)
                .map(other -> hidden(
                        subject.name() + "Answers404Below" + TestNames.stem(resource) + "Of" + other.whose(),
                        scene.given(),
                        by(
                                other,
                                request.apply(
                                        scene.with(parent.parameter(), key).values())),
                        by(other, request.apply(scene.values()))));
    }

    /** A list of somebody else; below rows that belong to the usual caller he has none. */
    Stream<MethodSpec> ofList(Listing listing) {
        Subject subject = listing.subject();
        boolean isBelowOwnRows = subject.parents().stream()
                .map(parent -> workshop.scenes().resource(subject, parent))
                .anyMatch(parent -> parent.belonging().findAny().isPresent());
        if (isBelowOwnRows) {
            return Stream.empty();
        }
        Scene scene = listing.one(List.of());
        return others(subject, subject.resource())
                .map(other -> Tests.success(
                        subject.name() + "LeavesOutRowsOf" + other.whose(),
                        scene.given(),
                        by(other, listing.call(scene.values())),
                        listing.list().result().status(),
                        CodeBlock.of("\n        .expectBody()$L", listing.presence("doesNotExist"))));
    }

    /** A row of the usual caller that an administrator reads. */
    Stream<MethodSpec> shown(Subject subject, Scene scene, int status) {
        boolean hasOwner =
                subject.resource().belonging().anyMatch(whose -> whose.field().origin() == FieldOrigin.OWNER);
        return hasOwner
                ? Stream.of(Tests.success(
                        subject.name() + "ShowsRowsOfAllToAdministrators",
                        scene.given(),
                        by(OtherCaller.ADMINISTRATOR, workshop.call(subject, scene.values())),
                        status,
                        CodeBlock.of("")))
                : Stream.empty();
    }

    /** For whom rows of that resource are not there, and who may call the operation. */
    private Stream<OtherCaller> others(Subject subject, ResourcePlan resource) {
        return resource.belonging()
                .map(whose -> whose.field().origin() == FieldOrigin.OWNER
                        ? OtherCaller.SOMEBODY_ELSE
                        : OtherCaller.ANOTHER_TENANT)
                .filter(other -> workshop.plan().access().operations().stream()
                        .filter(access ->
                                access.operation().equals(subject.method().operation()))
                        .flatMap(access -> access.callers().stream())
                        .anyMatch(caller -> other.has(caller.roles())));
    }

    private CodeBlock by(OtherCaller other, Request request) {
        return request.by(other.client(workshop.plan())).code();
    }

    private static MethodSpec hidden(String name, CodeBlock given, CodeBlock unknown, CodeBlock request) {
        return Tests.method(
                name,
                Code.of(
                        HIDDEN,
                        Map.of(
                                "given", given,
                                "unknown", unknown,
                                "request", request,
                                "string", String.class,
                                "status", NOT_FOUND,
                                "problems", TestTypes.PROBLEM_ASSERT)));
    }
}
