package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.ashlar.generator.model.FieldOrigin;
import dev.ashlar.generator.plan.Attribute;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Rows that belong to somebody else than the caller of tests, or to another tenant: as if they were not there. */
final class OtherOwners {

    private static final int NOT_FOUND = 404;

    /** Sees the rows of all owners; a caller of tests who has it cannot be refused. */
    private static final String ADMIN = "ADMIN";

    private final Workshop workshop;

    OtherOwners(Workshop workshop) {
        this.workshop = workshop;
    }

    /** A row of somebody else under the path of an operation. */
    Stream<MethodSpec> ofRow(Subject subject, Function<Map<String, CodeBlock>, CodeBlock> request) {
        if (!subject.findsRowsByPath()) {
            return Stream.empty();
        }
        return belonging(subject).map(whose -> {
            Scene scene = workshop.scenes().stored(subject, List.of(given(subject, whose)));
            return Tests.refusal(
                    subject.name() + "Answers404ForARowOf" + other(whose),
                    scene.given(),
                    request.apply(scene.values()),
                    NOT_FOUND);
        });
    }

    /** A list beside rows of somebody else. */
    Stream<MethodSpec> ofList(Listing listing) {
        return belonging(listing.subject()).map(whose -> {
            Scene scene = listing.one(List.of(given(listing.subject(), whose)));
            return Tests.success(
                    listing.subject().name() + "LeavesOutRowsOf" + other(whose),
                    scene.given(),
                    listing.request(scene.values()),
                    listing.list().result().status(),
                    CodeBlock.of("\n        .expectBody()$L", listing.presence("doesNotExist")));
        });
    }

    private Stream<Attribute> belonging(Subject subject) {
        boolean isAdmin = workshop.plan().access().roles().contains(ADMIN);
        return subject.resource()
                .belonging()
                .filter(whose -> !isAdmin || whose.field().origin() == FieldOrigin.TENANT);
    }

    private static String other(Attribute whose) {
        return whose.field().origin() == FieldOrigin.OWNER ? "SomebodyElse" : "AnotherTenant";
    }

    private CodeBlock given(Subject subject, Attribute whose) {
        CodeBlock somebody =
                workshop.values().distinct(subject.resource(), whose).orElse(CodeBlock.of("$S", "somebody-else"));
        return FilterTests.set("row", whose, somebody);
    }
}
