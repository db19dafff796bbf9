package dev.ashlar.test.conformance;

import dev.ashlar.test.conformance.Parameter.Where;
import dev.ashlar.test.conformance.Variant.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes the valid requests to operations. */
final class Samples {

    private static final Variant LEAST = new Variant(Kind.LEAST, 0);
    private static final Variant TYPICAL = new Variant(Kind.TYPICAL, 0);

    private final Values values;
    private final KnownRows rows;

    Samples(Values values, KnownRows rows) {
        this.values = values;
        this.rows = rows;
    }

    /** Those of an operation, the most likely to succeed first. */
    List<Sample> of(Operation operation) {
        Map<String, Sample> samples = new LinkedHashMap<>();
        Stream.concat(
                        variants(operation).flatMap(variant -> sample(operation, variant, body(operation)).stream()),
                        Stream.concat(single(operation), others(operation)))
                .forEach(sample -> samples.putIfAbsent(sample.toString(), renewed(sample)));
        return List.copyOf(samples.values());
    }

    private static Stream<Variant> variants(Operation operation) {
        Stream<Place> schemas = Stream.concat(
                operation.parameters().stream().map(Parameter::schema), body(operation).map(Content::schema).stream());
        boolean isChoice = schemas.anyMatch(schema -> Shape.of(schema).hasChoices());
        return Variant.all().stream().filter(variant -> isChoice || variant.choice() == 0);
    }

    /** The body whose values are varied. */
    static Optional<Content> body(Operation operation) {
        return operation.bodies().stream()
                .filter(Content::isJson)
                .findFirst()
                .or(() -> operation.bodies().stream().filter(BodyText::canWrite).findFirst());
    }

    /** One with what must be there. */
    Optional<Sample> least(Operation operation) {
        return sample(operation, LEAST, body(operation));
    }

    /** One with what must be there, to something that is known. */
    Optional<Sample> least(Operation operation, Map<String, String> arguments) {
        return least(operation).map(sample -> renewed(sample.to(arguments)));
    }

    /** The value of a body that is sent to a path. */
    Optional<JsonNode> value(Operation operation, Content content, Variant variant, Map<String, String> path) {
        if (!content.schema().isThere()) {
            return Optional.of(Json.NODES.stringNode("any"));
        }
        return values.of(content.schema(), variant).map(value -> {
            JsonNode aligned = KnownRows.aligned(value, operation.path(), path);
            return values.allows(content.schema(), aligned) ? aligned : value;
        });
    }

    /** Those with one of the parameters that may be there. */
    private Stream<Sample> single(Operation operation) {
        return operation.parameters().stream()
                .filter(parameter -> !parameter.required())
                .flatMap(parameter -> values
                        .of(parameter.schema(), TYPICAL)
                        .flatMap(value -> least(operation)
                                .map(sample -> sample.with(
                                        "only the " + parameter, true, parameter, new ParameterText(parameter, value))))
                        .stream());
    }

    /** The same with keys that no other request has. */
    Sample renewed(Sample sample) {
        Sample renewed = sample;
        for (ParameterText text : sample.parameters()) {
            if (text.parameter().name().equalsIgnoreCase("Idempotency-Key")) {
                JsonNode key = Json.NODES.stringNode(UUID.randomUUID().toString());
                ParameterText other = new ParameterText(text.parameter(), key);
                renewed = renewed.with(sample.what(), sample.valid(), text.parameter(), other);
            }
        }
        return renewed;
    }

    /** Of a text without rules, the example tells best what it may be. */
    private Optional<JsonNode> value(Parameter parameter, Variant variant) {
        boolean isFree = Shape.of(parameter.schema()).isFreeText();
        Optional<JsonNode> value =
                values.of(parameter.schema(), isFree ? new Variant(Kind.EXAMPLE, variant.choice()) : variant);
        return value.filter(made -> !made.isArray() || !made.isEmpty())
                .filter(made -> !made.isString() || !made.stringValue().isEmpty())
                .or(() -> values.of(parameter.schema(), TYPICAL));
    }

    /** Those in the other media types. */
    private Stream<Sample> others(Operation operation) {
        return operation.bodies().stream()
                .filter(content -> !Optional.of(content).equals(body(operation)))
                .flatMap(content -> sample(operation, TYPICAL, Optional.of(content)).stream());
    }

    private Optional<Sample> sample(Operation operation, Variant variant, Optional<Content> content) {
        List<ParameterText> parameters = new ArrayList<>();
        for (Parameter parameter : operation.parameters()) {
            if (parameter.isIn(Where.PATH) || (!parameter.required() && variant.is(Kind.LEAST))) {
                continue;
            }
            Optional<JsonNode> value = value(parameter, variant);
            if (value.isPresent()) {
                parameters.add(new ParameterText(parameter, value.get()));
            } else if (parameter.required()) {
                return Optional.empty();
            }
        }
        Optional<Map<String, String>> path = path(operation, variant);
        if (path.isEmpty()) {
            return Optional.empty();
        }
        @Nullable
        Payload payload = content.flatMap(
                        body -> value(operation, body, variant, path.get()).flatMap(value -> BodyText.of(body, value)))
                .orElse(null);
        return payload == null && operation.bodyRequired()
                ? Optional.empty()
                : Optional.of(new Sample(operation, variant.toString(), true, path.get(), parameters, payload));
    }

    /** The values of the variables, of what exists where something does. */
    Optional<Map<String, String>> path(Operation operation, Variant variant) {
        Map<String, String> known = rows.arguments(operation.path()).get(0);
        Map<String, String> path = new LinkedHashMap<>();
        for (Parameter parameter : operation.in(Where.PATH).toList()) {
            Optional<String> value = Optional.ofNullable(known.get(parameter.name()))
                    .filter(text -> values.allows(parameter.schema(), text))
                    .map(ParameterText::encoded)
                    .or(() -> values.of(parameter.schema(), variant.is(Kind.LOW) ? TYPICAL : variant)
                            .map(made -> new ParameterText(parameter, made).inPath()));
            if (value.isEmpty() || value.get().isEmpty()) {
                return Optional.empty();
            }
            path.put(parameter.name(), value.get());
        }
        return Optional.of(path);
    }
}
