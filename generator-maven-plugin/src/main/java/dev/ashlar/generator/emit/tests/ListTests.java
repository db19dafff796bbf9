package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.PageRole;
import dev.ashlar.generator.model.Result;
import java.util.List;
import java.util.stream.Stream;

/** Listing rows. */
final class ListTests implements OperationTests {

    private final Workshop workshop;

    ListTests(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Stream<MethodSpec> of(Subject subject) {
        if (!(subject.intent() instanceof Intent.ListRows list)) {
            return Stream.empty();
        }
        Listing listing = new Listing(workshop, subject, list);
        Scene scene = workshop.scenes().parents(subject);
        return Stream.of(
                        Stream.of(shows(listing)),
                        new PathRefusals(workshop).ofParents(subject, scene, listing::call),
                        new PagingTests().of(listing),
                        new FilterTests(workshop).of(listing),
                        new SortTests(workshop).of(listing),
                        new OtherOwners(workshop).ofList(listing))
                .flatMap(methods -> methods);
    }

    private static MethodSpec shows(Listing listing) {
        Scene scene = listing.one(List.of());
        boolean isAlone = !listing.subject().parents().isEmpty();
        CodeBlock rows = isAlone
                ? CodeBlock.of("$L$L", listing.presence("exists"), listing.hasLength(1))
                : CodeBlock.of("\n        .jsonPath($S)\n        .exists()", listing.items() + "[0]");
        CodeBlock body = CodeBlock.of("\n        .expectBody()$L$L", rows, total(listing));
        boolean needsRow = isAlone || listing.needsRow(scene);
        return Tests.success(
                listing.subject().name() + "ShowsStoredRows",
                needsRow ? scene.given() : CodeBlock.of("$L;\n", listing.saved(List.of())),
                listing.request(scene.values()),
                listing.list().result().status(),
                body);
    }

    private static CodeBlock total(Listing listing) {
        return listing.list().result() instanceof Result.Page page
                ? Listing.member(page, PageRole.TOTAL)
                        .map(path -> CodeBlock.of(
                                "\n        .jsonPath($S)\n        .isNumber()", JsonPath.members("$", path)))
                        .orElse(CodeBlock.of(""))
                : CodeBlock.of("");
    }
}
