package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.ashlar.generator.emit.example.Fitness;
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

    /** Further than values in tests go. */
    private static final BigDecimal FAR = BigDecimal.valueOf(1_000_000_000);

    private final Workshop workshop;

    RangeFilterTests(Workshop workshop) {
        this.workshop = workshop;
    }

    Optional<MethodSpec> of(Listing listing, Filter filter) {
        PropertyPath path = listing.path(filter);
        boolean isLower =
                filter.operator() == Filter.Operator.AT_LEAST || filter.operator() == Filter.Operator.GREATER_THAN;
        return listing.parameter(filter.parameter())
                .filter(parameter -> path.links().isEmpty() && hasValue(listing, path))
                .flatMap(parameter -> ends(listing, path, parameter))
                .map(ends -> isLower
                        ? test(listing, filter, ends.low(), ends.high())
                        : test(listing, filter, ends.high(), ends.low()));
    }

    private static MethodSpec test(Listing listing, Filter filter, CodeBlock wide, CodeBlock narrow) {
        Scene scene = listing.several(1, List.of());
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
                || origin == FieldOrigin.ROW_VERSION
                || workshop.values().value(listing.resource(), path.attribute()).isPresent();
    }

    /** Values that every row lies between, when the parameter may have them. */
    private Optional<Ends> ends(Listing listing, PropertyPath path, Parameter parameter) {
        return switch (parameter.type() instanceof ScalarType scalar ? scalar : ScalarType.ANY) {
            case INT32, INT64, DECIMAL, FLOAT, DOUBLE ->
                workshop.values()
                        .number(listing.resource(), path.attribute())
                        .flatMap(sample -> around(sample, parameter));
            case DATE -> Optional.of(new Ends(CodeBlock.of("$S", "1900-01-01"), CodeBlock.of("$S", "2999-12-31")));
            case DATE_TIME ->
                Optional.of(new Ends(
                        CodeBlock.of("$S", "1900-01-01T00:00:00Z"), CodeBlock.of("$S", "2999-12-31T00:00:00Z")));
            default -> Optional.empty();
        };
    }

    private static Optional<Ends> around(BigDecimal sample, Parameter parameter) {
        BigDecimal least = parameter.constraints().minimum() == null
                ? FAR.negate()
                : parameter.constraints().minimum().value();
        boolean isInside = least.compareTo(sample) < 0 && sample.compareTo(FAR) < 0;
        return Optional.of(new Ends(JsonCode.of(least), JsonCode.of(FAR)))
                .filter(ends -> isInside
                        && Fitness.fitsNumber(least, parameter.constraints())
                        && Fitness.fitsNumber(FAR, parameter.constraints()));
    }

    private record Ends(CodeBlock low, CodeBlock high) {}
}
