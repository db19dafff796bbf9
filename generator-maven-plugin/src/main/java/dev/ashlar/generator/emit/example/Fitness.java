package dev.ashlar.generator.emit.example;

import dev.ashlar.generator.model.Access;
import dev.ashlar.generator.model.Blueprint;
import dev.ashlar.generator.model.Bound;
import dev.ashlar.generator.model.Constraints;
import dev.ashlar.generator.model.EnumSchema;
import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.MapType;
import dev.ashlar.generator.model.ObjectSchema;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.Schema;
import dev.ashlar.generator.model.SchemaType;
import dev.ashlar.generator.model.Type;
import dev.ashlar.generator.model.UnionSchema;
import dev.ashlar.generator.pattern.SearchPattern;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Whether a JSON value is what a type and its constraints demand: examples of documents are not always. */
public final class Fitness {

    /** RFC 3339 has none without. */
    private static final String WITH_SECONDS = "[^T]+T\\d\\d:\\d\\d:\\d\\d.*";

    private final Blueprint blueprint;

    /** For values of the types of that Blueprint. */
    public Fitness(Blueprint blueprint) {
        this.blueprint = blueprint;
    }

    /** What is absent fits nothing. */
    public boolean fits(@Nullable Object value, Type type, Constraints constraints) {
        if (value == null) {
            return false;
        }
        if (type instanceof ScalarType scalar) {
            return fitsScalar(value, scalar, constraints);
        }
        if (type instanceof SchemaType named) {
            return fitsNamed(value, blueprint.schema(named.schema()));
        }
        if (type instanceof ListType list) {
            return value instanceof List<?> elements && fitsList(elements, list, constraints);
        }
        MapType map = (MapType) type;
        return value instanceof Map<?, ?> members
                && fitsSize(members.size(), constraints)
                && members.values().stream().allMatch(member -> fits(member, map.value(), map.constraints()));
    }

    private boolean fitsNamed(Object value, Schema schema) {
        if (schema instanceof EnumSchema choice) {
            return isOneOf(value, choice);
        }
        if (schema instanceof UnionSchema union) {
            return union.variants().stream().anyMatch(variant -> fits(value, variant.type(), variant.constraints()));
        }
        ObjectSchema object = (ObjectSchema) schema;
        return value instanceof Map<?, ?> members
                && object.properties().stream().allMatch(property -> fitsMember(members.get(property.name()), property))
                && (!object.closed()
                        || members.keySet().stream()
                                .allMatch(
                                        name -> object.property(name.toString()).isPresent()));
    }

    private boolean fitsMember(@Nullable Object value, Property property) {
        return value == null
                ? !property.required() || property.nullable() || property.access() == Access.READ_ONLY
                : fits(value, property.type(), property.constraints());
    }

    private static boolean isOneOf(Object value, EnumSchema choice) {
        String wire = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        return choice.values().contains(wire);
    }

    private boolean fitsList(List<?> elements, ListType list, Constraints constraints) {
        return fitsSize(elements.size(), constraints)
                && (!constraints.uniqueItems() || new HashSet<>(elements).size() == elements.size())
                && elements.stream().allMatch(element -> fits(element, list.element(), list.constraints()));
    }

    private static boolean fitsSize(int size, Constraints constraints) {
        return (constraints.minItems() == null || size >= constraints.minItems())
                && (constraints.maxItems() == null || size <= constraints.maxItems());
    }

    private static boolean fitsScalar(Object value, ScalarType type, Constraints constraints) {
        return switch (type) {
            case STRING -> value instanceof String text && fitsText(text, constraints);
            case INT32 ->
                value instanceof BigDecimal number
                        && isParsed(text -> number.intValueExact(), "")
                        && fitsNumber(number, constraints);
            case INT64 ->
                value instanceof BigDecimal number
                        && isParsed(text -> number.longValueExact(), "")
                        && fitsNumber(number, constraints);
            case DECIMAL, FLOAT, DOUBLE -> value instanceof BigDecimal number && fitsNumber(number, constraints);
            case BOOLEAN ->
                value instanceof Boolean
                        && (constraints.only() == null || constraints.only().equals(value));
            case DATE -> isParsed(LocalDate::parse, value);
            case DATE_TIME -> value.toString().matches(WITH_SECONDS) && isParsed(OffsetDateTime::parse, value);
            case UUID -> isParsed(UUID::fromString, value);
            case URI ->
                isParsed(URI::create, value)
                        && (constraints.format() == null
                                || FormatExamples.hasForm(value.toString(), constraints.format()));
            case BASE64 -> isParsed(Base64.getDecoder()::decode, value);
            case BINARY, ANY -> true;
        };
    }

    private static boolean isParsed(Consumer<String> parser, Object value) {
        try {
            parser.accept(value.toString());
            return true;
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException misfit) {
            return false;
        }
    }

    /** Whether a text has the length and the form. */
    public static boolean fitsText(String text, Constraints constraints) {
        int length = text.codePointCount(0, text.length());
        return (constraints.minLength() == null || length >= constraints.minLength())
                && (constraints.maxLength() == null || length <= constraints.maxLength())
                && (constraints.format() == null || FormatExamples.hasForm(text, constraints.format()))
                && (constraints.pattern() == null || SearchPattern.isFound(constraints.pattern(), text));
    }

    /** Whether a number is within the bounds, and one of the steps. */
    public static boolean fitsNumber(BigDecimal number, Constraints constraints) {
        return isAbove(constraints.minimum(), number)
                && isBelow(constraints.maximum(), number)
                && (constraints.multipleOf() == null
                        || number.remainder(constraints.multipleOf()).signum() == 0);
    }

    private static boolean isAbove(@Nullable Bound minimum, BigDecimal number) {
        return minimum == null || number.compareTo(minimum.value()) >= (minimum.exclusive() ? 1 : 0);
    }

    private static boolean isBelow(@Nullable Bound maximum, BigDecimal number) {
        return maximum == null || number.compareTo(maximum.value()) <= (maximum.exclusive() ? -1 : 0);
    }
}
