package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.ashlar.generator.emit.java.Code;
import dev.ashlar.generator.emit.java.PropertyPath;
import dev.ashlar.generator.model.FieldOrigin;
import dev.ashlar.generator.model.Filter;
import dev.ashlar.generator.model.Parameter;
import dev.ashlar.generator.model.ScalarType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Bounds that a list is narrowed by. */
final class RangeFilterTests {

    private final Workshop workshop;
    private final Fitness fitness;

    RangeFilterTests(Workshop workshop) {
        this.workshop = workshop;
        this.fitness = new Fitness(workshop.plan().blueprint());
    }

    Optional<MethodSpec> of(Listing listing, Filter filter) {
        PropertyPath path = listing.path(filter);
        boolean isLower =
                filter.operator() == Filter.Operator.AT_LEAST || filter.operator() == Filter.Operator.GREATER_THAN;
        return listing.parameter(filter.parameter())
                .filter(parameter -> path.links().isEmpty() && hasValue(listing, path))
                .flatMap(parameter -> ends(parameter))
                .map(ends -> isLower
                        ? test(listing, filter, ends.low(), ends.high())
                        : test(listing, filter, ends.high(), ends.low()));
    }

    private static MethodSpec test(Listing listing, Filter filter, CodeBlock wide, CodeBlock narrow) {
        Scene scene = new Scene(
                listing.workshop()
                        .scenes()
                        .parents(listing.subject())
                        .and(CodeBlock.of("$L;\n", listing.saved(List.of())))
                        .given(),
                listing.one(List.of()).values());
        return Tests.method(
                FilterTests.name(listing, filter),
                Code.of(
                        """
                        $given:L$wide:L
                                .expectStatus()
                                .isEqualTo($status:L)
                                .expectBody()
                                .jsonPath($first:S)
                                .exists();
                        $narrow:L
                                .expectStatus()
                                .isEqualTo($status:L)
                                .expectBody()$none:L;
                        """,
                        Map.of(
                                "given", scene.given(),
                                "wide",
                                        listing.request(scene.with(filter.parameter(), wide)
                                                .values()),
                                "narrow",
                                        listing.request(scene.with(filter.parameter(), narrow)
                                                .values()),
                                "status", listing.list().result().status(),
                                "first", listing.items() + "[0]",
                                "none", listing.hasLength(0))));
    }

    private boolean hasValue(Listing listing, PropertyPath path) {
        FieldOrigin origin = path.attribute().field().origin();
        return origin == FieldOrigin.CREATED_AT
                || origin == FieldOrigin.UPDATED_AT
                || workshop.values().value(listing.resource(), path.attribute()).isPresent();
    }

    /** Values that every row lies between, when the parameter may have them. */
    private Optional<Ends> ends(Parameter parameter) {
        return Optional.ofNullable(
                        parameter.type() instanceof ScalarType scalar
                                ? switch (scalar) {
                                    case INT32, INT64 ->
                                        new Object[] {zero(parameter), new BigDecimal(Integer.MAX_VALUE)};
                                    case DECIMAL, FLOAT, DOUBLE ->
                                        new Object[] {zero(parameter), new BigDecimal("999999")};
                                    case DATE -> new Object[] {"1900-01-01", "2999-12-31"};
                                    case DATE_TIME -> new Object[] {"1900-01-01T00:00:00Z", "2999-12-31T00:00:00Z"};
                                    default -> null;
                                }
                                : null)
                .filter(ends -> fitness.fits(ends[0], parameter.type(), parameter.constraints())
                        && fitness.fits(ends[1], parameter.type(), parameter.constraints()))
                .map(ends -> new Ends(JsonCode.of(ends[0]), JsonCode.of(ends[1])));
    }

    private static BigDecimal zero(Parameter parameter) {
        return parameter.constraints().minimum() == null
                ? BigDecimal.ZERO
                : parameter.constraints().minimum().value();
    }

    private record Ends(CodeBlock low, CodeBlock high) {}
}
