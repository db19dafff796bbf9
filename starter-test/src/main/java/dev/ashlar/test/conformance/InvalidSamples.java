package dev.ashlar.test.conformance;

import dev.ashlar.test.conformance.Parameter.Where;
import dev.ashlar.test.conformance.Variant.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes the requests to operations that the document does not allow. */
final class InvalidSamples {

    private static final Variant TYPICAL = new Variant(Kind.TYPICAL, 0);

    private final Samples samples;
    private final Values values;
    private final Violations violations;

    InvalidSamples(Samples samples, Values values, Violations violations) {
        this.samples = samples;
        this.values = values;
        this.violations = violations;
    }

    /** Those of an operation. */
    List<Sample> of(Operation operation) {
        return samples.least(operation).stream()
                .flatMap(base -> Stream.concat(
                        operation.parameters().stream().flatMap(parameter -> ofParameter(base, parameter)),
                        ofBody(base)))
                .toList();
    }

    private Stream<Sample> ofParameter(Sample base, Parameter parameter) {
        Stream<Sample> missing = parameter.required() && !parameter.isIn(Where.PATH)
                ? Stream.of(base.with("without the " + parameter, false, parameter, null))
                : Stream.empty();
        return Stream.concat(
                missing,
                values.of(parameter.schema(), TYPICAL).stream()
                        .flatMap(valid -> violations.of(parameter.schema(), valid))
                        .filter(violation -> isWritable(parameter.schema(), violation.value()))
                        .flatMap(violation -> sample(base, parameter, violation).stream()));
    }

    private static Optional<Sample> sample(Sample base, Parameter parameter, Violation violation) {
        ParameterText text = new ParameterText(parameter, violation.value());
        String what = parameter + ": " + violation.what();
        if (parameter.isIn(Where.PATH)) {
            return Optional.of(text.inPath())
                    .filter(value -> !value.isBlank())
                    .map(value -> base.invalid(what, parameter.name(), value));
        }
        return Optional.of(base.with(what, false, parameter, text));
    }

    /** Whether the text of it is as invalid as it is itself: of a text, everything is one. */
    private static boolean isWritable(Place schema, JsonNode value) {
        if (value.isArray()) {
            return !value.isEmpty()
                    && Shape.of(schema)
                            .keyword("items")
                            .filter(items -> value.valueStream().allMatch(item -> isWritable(items, item)))
                            .isPresent();
        }
        Shape shape = Shape.of(schema);
        if (shape.types().contains("array")) {
            return false; // one element, as it is written
        }
        boolean ofText = shape.types().isEmpty()
                || shape.types().contains("string")
                || !shape.choices().isEmpty();
        return value.isString() ? !value.stringValue().isBlank() : value.isNumber() && !ofText;
    }

    private Stream<Sample> ofBody(Sample base) {
        Operation operation = base.operation();
        Payload payload = base.payload();
        if (payload == null) {
            return Stream.empty();
        }
        Stream<Sample> missing =
                operation.bodyRequired() ? Stream.of(base.invalid("without a body", null)) : Stream.empty();
        boolean any = operation.bodies().stream().anyMatch(content -> content.includes("application/x-no-such-type"));
        Stream<Sample> unknown = any
                ? Stream.empty()
                : Stream.of(base.invalid("a body of an unknown type", payload.as("application/x-no-such-type")));
        return Stream.of(missing, unknown, ofContent(base, payload))
                .flatMap(found -> found)
                .map(samples::renewed);
    }

    private Stream<Sample> ofContent(Sample base, Payload payload) {
        Optional<Content> content = Samples.body(base.operation()).filter(Content::isJson);
        if (content.isEmpty() || !content.get().schema().isThere()) {
            return Stream.empty();
        }
        Place schema = content.get().schema();
        Stream<Sample> malformed =
                payload.text().endsWith("}") || payload.text().endsWith("]")
                        ? Stream.of(base.invalid("JSON that breaks off", payload.brokenOff()))
                        : Stream.empty();
        return Stream.concat(
                malformed,
                samples.value(base.operation(), content.get(), TYPICAL, base.path()).stream()
                        .flatMap(valid -> violations.of(schema, valid))
                        .filter(violation ->
                                !violation.isMissing() || !content.get().isMergePatch())
                        .map(violation -> base.invalid(
                                "a body with " + violation.what(), body(content.get(), violation.value()))));
    }

    private static @Nullable Payload body(Content content, JsonNode value) {
        return BodyText.of(content, value).orElse(null);
    }
}
