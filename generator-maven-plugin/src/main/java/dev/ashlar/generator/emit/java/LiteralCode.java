package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.Literal;
import dev.ashlar.generator.model.MapType;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.SchemaType;
import dev.ashlar.generator.model.Type;
import dev.ashlar.generator.plan.Plan;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Values of the document as Java expressions. */
public final class LiteralCode {

    private final Plan plan;

    /** Values of that plan's types. */
    public LiteralCode(Plan plan) {
        this.plan = plan;
    }

    /** Absent when the value does not fit its type, or is an object that no expression makes. */
    public Optional<CodeBlock> of(Literal literal, Type type) {
        return expression(literal.value(), type);
    }

    private Optional<CodeBlock> expression(Object value, Type type) {
        if (type instanceof ScalarType scalar) {
            return scalar(value, scalar);
        }
        if (type instanceof SchemaType named) {
            return constant(value, named.schema());
        }
        if (type instanceof ListType list && value instanceof List<?> elements) {
            return list(elements, list.element());
        }
        boolean isEmptyMap = type instanceof MapType && value instanceof Map<?, ?> members && members.isEmpty();
        return isEmptyMap ? Optional.of(CodeBlock.of("$T.of()", Map.class)) : Optional.empty();
    }

    private Optional<CodeBlock> list(List<?> elements, Type type) {
        List<CodeBlock> expressions = elements.stream()
                .flatMap(element -> element == null ? Stream.empty() : expression(element, type).stream())
                .toList();
        return expressions.size() == elements.size()
                ? Optional.of(CodeBlock.of("$T.of($L)", List.class, CodeBlock.join(expressions, ", ")))
                : Optional.empty();
    }

    private Optional<CodeBlock> constant(Object value, String schema) {
        String wire = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        return plan.enums().stream()
                .filter(candidate -> candidate.schema().name().equals(schema))
                .flatMap(candidate -> candidate.constants().stream()
                        .filter(constant -> constant.value().equals(wire))
                        .map(constant -> CodeBlock.of("$T.$L", candidate.type(), constant.name())))
                .findFirst();
    }

    private static Optional<CodeBlock> scalar(Object value, ScalarType type) {
        String text = value.toString();
        try {
            return Optional.ofNullable(
                    switch (type) {
                        case STRING -> CodeBlock.of("$S", text);
                        case INT32 -> CodeBlock.of("$L", new BigDecimal(text).intValueExact());
                        case INT64 -> CodeBlock.of("$LL", new BigDecimal(text).longValueExact());
                        case DECIMAL ->
                            CodeBlock.of("new $T($S)", BigDecimal.class, new BigDecimal(text).toPlainString());
                        case FLOAT -> CodeBlock.of("$LF", Float.parseFloat(text));
                        case DOUBLE -> CodeBlock.of("$LD", Double.parseDouble(text));
                        case BOOLEAN -> CodeBlock.of("$L", Boolean.parseBoolean(text));
                        case DATE -> CodeBlock.of("$T.parse($S)", LocalDate.class, LocalDate.parse(text));
                        case DATE_TIME ->
                            CodeBlock.of(
                                    "$T.parse($S)",
                                    Instant.class,
                                    OffsetDateTime.parse(text).toInstant());
                        case UUID -> CodeBlock.of("$T.fromString($S)", UUID.class, UUID.fromString(text));
                        case URI -> CodeBlock.of("$T.create($S)", URI.class, URI.create(text));
                        case BASE64, BINARY, ANY -> null;
                    });
        } catch (ArithmeticException | IllegalArgumentException | DateTimeParseException misfit) {
            return Optional.empty();
        }
    }
}
