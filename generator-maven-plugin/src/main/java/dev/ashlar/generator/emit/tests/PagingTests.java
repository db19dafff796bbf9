package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.ashlar.generator.emit.example.Fitness;
import dev.ashlar.generator.emit.java.Code;
import dev.ashlar.generator.model.PageRole;
import dev.ashlar.generator.model.Paging;
import dev.ashlar.generator.model.Parameter;
import dev.ashlar.generator.model.Result;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How a list is cut. */
final class PagingTests {

    Stream<MethodSpec> of(Listing listing) {
        Optional<String> size = size(listing.list().paging()).filter(name -> allowsOne(listing, name));
        return size.stream()
                .flatMap(name -> Stream.concat(Stream.of(bounded(listing, name)), next(listing, name).stream()));
    }

    private static Optional<String> size(Paging paging) {
        if (paging instanceof Paging.ByPage byPage) {
            return Optional.ofNullable(byPage.size());
        }
        if (paging instanceof Paging.ByOffset byOffset) {
            return Optional.ofNullable(byOffset.limit());
        }
        return paging instanceof Paging.ByCursor byCursor ? Optional.ofNullable(byCursor.limit()) : Optional.empty();
    }

    private static boolean allowsOne(Listing listing, String size) {
        return listing.parameter(size)
                .map(Parameter::constraints)
                .filter(constraints -> Fitness.fitsNumber(BigDecimal.ONE, constraints))
                .isPresent();
    }

    private static MethodSpec bounded(Listing listing, String size) {
        Scene scene = listing.several(2, List.of()).with(size, CodeBlock.of("1"));
        return Tests.success(
                listing.subject().name() + "ShowsNoMoreThanAskedFor",
                scene.given(),
                listing.request(scene.values()),
                listing.list().result().status(),
                CodeBlock.of("\n        .expectBody()$L", listing.hasLength(1)));
    }

    private static Optional<MethodSpec> next(Listing listing, String size) {
        return listing.shownAs(listing.resource().key())
                .flatMap(key -> step(listing.list().paging(), listing).map(step -> next(listing, size, key, step)));
    }

    private static MethodSpec next(Listing listing, String size, String key, Step step) {
        Scene scene = listing.several(2, List.of()).with(size, CodeBlock.of("1"));
        Map<String, CodeBlock> further = new LinkedHashMap<>(scene.values());
        further.put(step.parameter(), step.value());
        String pointer = pointer(listing.itemsPath()) + "/0/" + key;
        return Tests.method(
                listing.subject().name() + "GoesOnBehindThePageBefore",
                Code.of(
                        """
                        $given:L
                        $node:T firstPage = $first:L
                                .expectBody($node:T.class)
                                .returnResult()
                                .getResponseBody();
                        $node:T nextPage = $next:L
                                .expectBody($node:T.class)
                                .returnResult()
                                .getResponseBody();

                        $assertions:T.assertThat(nextPage.at($pointer:S).isMissingNode()).isFalse();
                        $assertions:T.assertThat(nextPage.at($pointer:S)).isNotEqualTo(firstPage.at($pointer:S));
                        """,
                        Map.of(
                                "given",
                                scene.given(),
                                "node",
                                TestTypes.JSON_NODE,
                                "first",
                                listing.request(scene.values()),
                                "next",
                                listing.request(further),
                                "assertions",
                                TestTypes.ASSERTIONS,
                                "pointer",
                                pointer)));
    }

    private static Optional<Step> step(Paging paging, Listing listing) {
        if (paging instanceof Paging.ByPage byPage) {
            return Optional.of(new Step(byPage.page(), CodeBlock.of("$L", byPage.first() + 1)));
        }
        if (paging instanceof Paging.ByOffset byOffset && byOffset.offset() != null) {
            return Optional.of(new Step(byOffset.offset(), CodeBlock.of("1")));
        }
        return paging instanceof Paging.ByCursor byCursor && listing.list().result() instanceof Result.Page page
                ? Listing.member(page, PageRole.NEXT_CURSOR)
                        .map(path ->
                                new Step(byCursor.cursor(), CodeBlock.of("firstPage.at($S).asString()", pointer(path))))
                : Optional.empty();
    }

    private static String pointer(List<String> path) {
        StringBuilder pointer = new StringBuilder();
        path.forEach(name -> pointer.append('/').append(name.replace("~", "~0").replace("/", "~1")));
        return pointer.toString();
    }

    /** The parameter that asks for the next page. */
    private record Step(String parameter, CodeBlock value) {}
}
