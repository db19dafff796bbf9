package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.Sorting;
import dev.ashlar.generator.plan.Attribute;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The order of a list. */
final class SortTests {

    private static final int BAD_REQUEST = 400;

    private final Workshop workshop;

    SortTests(Workshop workshop) {
        this.workshop = workshop;
    }

    Stream<MethodSpec> of(Listing listing) {
        Sorting sort = listing.list().sort();
        if (sort == null || sort.fields().isEmpty()) {
            return Stream.empty();
        }
        return Stream.concat(Stream.of(sorts(listing, sort)), unknown(listing, sort).stream());
    }

    private MethodSpec sorts(Listing listing, Sorting sort) {
        Optional<Order> order = sort.fields().stream()
                .map(field -> listing.resource().attribute(field))
                .flatMap(attribute -> order(listing, attribute).stream())
                .findFirst();
        String field = order.map(Order::field).orElse(sort.fields().get(0));
        List<CodeBlock> change = order.flatMap(found -> workshop.values()
                        .distinct(listing.resource(), found.attribute())
                        .filter(value ->
                                !found.attribute().equals(listing.resource().key()))
                        .map(value -> FilterTests.set("row", found.attribute(), value)))
                .map(List::of)
                .orElse(List.of());
        Scene scene = listing.several(2, change);
        return Tests.success(
                listing.subject().name() + "SortsBy" + TestNames.word(field),
                scene.given(),
                listing.request(scene.with(sort.parameter(), CodeBlock.of("$S", "-" + field))
                        .values()),
                listing.list().result().status(),
                order.map(found -> isSorted(listing, found)).orElse(CodeBlock.of("")));
    }

    private static CodeBlock isSorted(Listing listing, Order order) {
        return CodeBlock.of(
                "\n        .expectBody()\n        .jsonPath($S)\n        .value(($T<$T> values) ->"
                        + "\n                $T.assertThat(values).isSortedAccordingTo($T.reverseOrder()))",
                JsonPath.member(listing.items() + "[*]", order.shown()),
                List.class,
                order.type(),
                TestTypes.ASSERTIONS,
                Comparator.class);
    }

    /** Texts are left out: how they are ordered is for the database to say. */
    private static Optional<Order> order(Listing listing, Attribute attribute) {
        Optional<Class<?>> type = attribute.field().type() instanceof ScalarType scalar
                ? switch (scalar) {
                    case DATE, UUID -> Optional.of(String.class);
                    case INT32 -> Optional.of(Integer.class);
                    default -> Optional.empty();
                }
                : Optional.empty();
        return type.flatMap(found -> listing.shownAs(attribute)
                .map(shown -> new Order(attribute.field().name(), attribute, shown, found)));
    }

    private static Optional<MethodSpec> unknown(Listing listing, Sorting sort) {
        boolean isFree = listing.parameter(sort.parameter())
                .filter(parameter -> parameter.type() == ScalarType.STRING
                        && parameter.constraints().pattern() == null
                        && parameter.constraints().maxLength() == null)
                .isPresent();
        if (!isFree) {
            return Optional.empty();
        }
        Scene scene = new Scene(
                listing.workshop().scenes().parents(listing.subject()).given(),
                listing.workshop().scenes().parents(listing.subject()).values());
        return Optional.of(Tests.refusal(
                listing.subject().name() + "RefusesToSortByAnUnknownField",
                scene.given(),
                listing.request(scene.with(sort.parameter(), CodeBlock.of("$S", "nosuchfield"))
                        .values()),
                BAD_REQUEST));
    }

    /** A field to sort by whose order a test can tell. */
    private record Order(String field, Attribute attribute, String shown, Class<?> type) {}
}
