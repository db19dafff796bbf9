package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.ashlar.generator.plan.Attribute;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Rows that belong to somebody else than the caller of tests: as if they were not there. */
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
        return owner(subject).map(owner -> {
            Scene scene = workshop.scenes().stored(subject, List.of(given(subject, owner)));
            return Tests.refusal(
                    subject.name() + "Answers404ForARowOfSomebodyElse",
                    scene.given(),
                    request.apply(scene.values()),
                    NOT_FOUND);
        });
    }

    /** A list beside rows of somebody else. */
    Stream<MethodSpec> ofList(Listing listing) {
        return owner(listing.subject()).map(owner -> {
            Scene scene = listing.one(List.of(given(listing.subject(), owner)));
            return Tests.success(
                    listing.subject().name() + "LeavesOutRowsOfSomebodyElse",
                    scene.given(),
                    listing.request(scene.values()),
                    listing.list().result().status(),
                    CodeBlock.of("\n        .expectBody()$L", listing.lacks()));
        });
    }

    private Stream<Attribute> owner(Subject subject) {
        return workshop.plan().access().roles().contains(ADMIN) ? Stream.empty() : subject.resource().owner().stream();
    }

    private CodeBlock given(Subject subject, Attribute owner) {
        CodeBlock somebody =
                workshop.values().distinct(subject.resource(), owner).orElse(CodeBlock.of("$S", "somebody-else"));
        return FilterTests.set("row", owner, somebody);
    }
}
