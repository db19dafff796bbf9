package dev.ashlar.generator.emit.java;

import static dev.ashlar.generator.emit.java.ValidationTypes.ASSERT_FALSE;
import static dev.ashlar.generator.emit.java.ValidationTypes.ASSERT_TRUE;
import static dev.ashlar.generator.emit.java.ValidationTypes.DECIMAL_MAX;
import static dev.ashlar.generator.emit.java.ValidationTypes.DECIMAL_MIN;
import static dev.ashlar.generator.emit.java.ValidationTypes.EMAIL;
import static dev.ashlar.generator.emit.java.ValidationTypes.FORMAT;
import static dev.ashlar.generator.emit.java.ValidationTypes.IP_ADDRESS;
import static dev.ashlar.generator.emit.java.ValidationTypes.MAX;
import static dev.ashlar.generator.emit.java.ValidationTypes.MIN;
import static dev.ashlar.generator.emit.java.ValidationTypes.MULTIPLE_OF;
import static dev.ashlar.generator.emit.java.ValidationTypes.SIZE;
import static dev.ashlar.generator.emit.java.ValidationTypes.TEXT_FORMAT;
import static dev.ashlar.generator.emit.java.ValidationTypes.TEXT_PATTERN;
import static dev.ashlar.generator.emit.java.ValidationTypes.UNIQUE_ELEMENTS;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import dev.ashlar.generator.model.Bound;
import dev.ashlar.generator.model.Constraints;
import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.MapType;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.TextFormat;
import dev.ashlar.generator.model.Type;
import dev.ashlar.generator.pattern.SearchPattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The annotations that hold a value to its constraints, each only where it can judge the value's type. */
final class ConstraintAnnotations {

    private static final BigDecimal LONGEST = BigDecimal.valueOf(Long.MAX_VALUE);

    private ConstraintAnnotations() {}

    static List<AnnotationSpec> of(Type type, Constraints constraints) {
        if (type == ScalarType.STRING) {
            return text(constraints);
        }
        if (type == ScalarType.BOOLEAN && constraints.only() != null) {
            return List.of(Annotations.plain(constraints.only() ? ASSERT_TRUE : ASSERT_FALSE));
        }
        if (type == ScalarType.URI && constraints.format() != null) {
            return List.of(format(constraints.format()));
        }
        if (type instanceof ScalarType scalar && isNumber(scalar)) {
            return number(constraints);
        }
        return type instanceof ListType || type instanceof MapType ? container(type, constraints) : List.of();
    }

    private static List<AnnotationSpec> text(Constraints constraints) {
        List<AnnotationSpec> annotations = new ArrayList<>(size(constraints.minLength(), constraints.maxLength()));
        if (constraints.pattern() != null) {
            pattern(constraints.pattern()).ifPresent(annotations::add);
        }
        if (constraints.format() != null) {
            annotations.add(format(constraints.format()));
        }
        return annotations;
    }

    private static Optional<AnnotationSpec> pattern(String ecma) {
        return SearchPattern.inJava(ecma)
                .map(java -> java.equals(ecma)
                        ? Annotations.value(TEXT_PATTERN, "$S", ecma)
                        : Annotations.of(TEXT_PATTERN)
                                .with("value", "$S", ecma)
                                .with("java", "$S", java)
                                .build());
    }

    private static AnnotationSpec format(TextFormat format) {
        return switch (format) {
            case EMAIL, IDN_EMAIL -> Annotations.plain(EMAIL);
            case IPV4 -> address("IPv4");
            case IPV6 -> address("IPv6");
            default -> Annotations.value(FORMAT, "$T.$L", TEXT_FORMAT, format.name());
        };
    }

    private static AnnotationSpec address(String type) {
        return Annotations.of(IP_ADDRESS)
                .with("type", "$T.$L", IP_ADDRESS.nestedClass("Type"), type)
                .build();
    }

    private static List<AnnotationSpec> number(Constraints constraints) {
        List<AnnotationSpec> annotations = new ArrayList<>();
        if (constraints.minimum() != null) {
            annotations.add(bound(constraints.minimum(), MIN, DECIMAL_MIN));
        }
        if (constraints.maximum() != null) {
            annotations.add(bound(constraints.maximum(), MAX, DECIMAL_MAX));
        }
        if (constraints.multipleOf() != null) {
            annotations.add(Annotations.value(
                    MULTIPLE_OF, "$S", constraints.multipleOf().toPlainString()));
        }
        return annotations;
    }

    private static AnnotationSpec bound(Bound bound, ClassName whole, ClassName decimal) {
        if (!bound.exclusive() && isWhole(bound.value())) {
            boolean isLong = bound.value().abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0;
            return Annotations.value(whole, "$L", bound.value().toBigInteger() + (isLong ? "L" : ""));
        }
        return Annotations.of(decimal)
                .with("value", "$S", bound.value().toPlainString())
                .withIf(bound.exclusive(), "inclusive", "false")
                .build();
    }

    private static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0 && value.abs().compareTo(LONGEST) <= 0;
    }

    private static List<AnnotationSpec> container(Type type, Constraints constraints) {
        List<AnnotationSpec> annotations = new ArrayList<>(size(constraints.minItems(), constraints.maxItems()));
        if (constraints.uniqueItems() && type instanceof ListType) {
            annotations.add(Annotations.plain(UNIQUE_ELEMENTS));
        }
        return annotations;
    }

    private static List<AnnotationSpec> size(@Nullable Integer minimum, @Nullable Integer maximum) {
        Annotations size = Annotations.of(SIZE);
        if (minimum != null && minimum > 0) {
            size.with("min", "$L", minimum);
        }
        if (maximum != null) {
            size.with("max", "$L", maximum);
        }
        return size.isPlain() ? List.of() : List.of(size.build());
    }

    private static boolean isNumber(ScalarType type) {
        return switch (type) {
            case INT32, INT64, DECIMAL, FLOAT, DOUBLE -> true;
            default -> false;
        };
    }
}
