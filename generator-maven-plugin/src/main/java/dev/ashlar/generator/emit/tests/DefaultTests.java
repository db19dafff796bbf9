package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.ashlar.generator.emit.example.Fitness;
import dev.ashlar.generator.model.Access;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.Literal;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.Result;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.SchemaType;
import dev.ashlar.generator.plan.View;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a new row has where the request says nothing. */
final class DefaultTests {

    private final Workshop workshop;
    private final Fitness fitness;

    DefaultTests(Workshop workshop) {
        this.workshop = workshop;
        this.fitness = new Fitness(workshop.plan().blueprint());
    }

    Optional<MethodSpec> of(Subject subject, Scene scene, Intent.CreateRow create) {
        List<Property> defaults = Changes.plain(subject).stream()
                .map(bound -> bound.component().property())
                .filter(property -> !property.required() && isTold(property) && isShown(subject, create, property))
                .toList();
        if (defaults.isEmpty()) {
            return Optional.empty();
        }
        CodeBlock without = defaults.stream()
                .map(property -> CodeBlock.of("\n                .without($S)", property.name()))
                .collect(CodeBlock.joining(""));
        CodeBlock body = CodeBlock.of("$L$L", workshop.bodies().valid(subject), without);
        CodeBlock checks = defaults.stream()
                .map(property -> CodeBlock.of(
                        "\n        .jsonPath($S)\n        .isEqualTo($L)",
                        JsonPath.member(place(create.result()), property.name()),
                        JsonCode.of(value(property))))
                .collect(CodeBlock.joining(""));
        return Optional.of(Tests.success(
                subject.name() + "FillsInTheDefaults",
                scene.given(),
                workshop.request(subject, scene.values(), workshop.bodies().json(subject, body)),
                create.result().status(),
                CodeBlock.of("\n        .expectBody()$L", checks)));
    }

    /** Times and fractions are left out: an answer may write the same value in another way. */
    private boolean isTold(Property property) {
        boolean isPlain = property.type() instanceof SchemaType
                || property.type() == ScalarType.STRING
                || property.type() == ScalarType.DATE
                || property.type() == ScalarType.BOOLEAN
                || property.type() == ScalarType.INT32
                || property.type() == ScalarType.INT64;
        return isPlain
                && property.access() == Access.READ_WRITE
                && property.defaultValue() != null
                && fitness.fits(value(property), property.type(), property.constraints());
    }

    private static Object value(Property property) {
        Literal literal = Objects.requireNonNull(property.defaultValue());
        return literal.value();
    }

    private static boolean isShown(Subject subject, Intent.CreateRow create, Property property) {
        return schema(create.result()).stream()
                .flatMap(schema -> subject.resource().view(schema).bindings().stream())
                .anyMatch(binding -> binding instanceof View.Binding.ToAttribute bound
                        && bound.component().property().name().equals(property.name()));
    }

    private static Optional<String> schema(Result result) {
        if (result instanceof Result.One one) {
            return Optional.of(one.schema());
        }
        return result instanceof Result.Wrapped wrapped ? Optional.of(wrapped.schema()) : Optional.empty();
    }

    private static String place(Result result) {
        return result instanceof Result.Wrapped wrapped ? JsonPath.member("$", wrapped.member()) : "$";
    }
}
