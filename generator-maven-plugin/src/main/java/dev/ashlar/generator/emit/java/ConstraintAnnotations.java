package dev.ashlar.generator.emit.java;

import static dev.ashlar.generator.emit.java.ValidationTypes.DECIMAL_MAX;
import static dev.ashlar.generator.emit.java.ValidationTypes.DECIMAL_MIN;
import static dev.ashlar.generator.emit.java.ValidationTypes.EMAIL;
import static dev.ashlar.generator.emit.java.ValidationTypes.MAX;
import static dev.ashlar.generator.emit.java.ValidationTypes.MIN;
import static dev.ashlar.generator.emit.java.ValidationTypes.MULTIPLE_OF;
import static dev.ashlar.generator.emit.java.ValidationTypes.PATTERN;
import static dev.ashlar.generator.emit.java.ValidationTypes.SIZE;
import static dev.ashlar.generator.emit.java.ValidationTypes.UNIQUE_ELEMENTS;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import dev.ashlar.generator.model.Bound;
import dev.ashlar.generator.model.Constraints;
import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.MapType;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The annotations that hold a value to its constraints, each only where it can judge the value's type. */
final class ConstraintAnnotations {

    private static final BigDecimal LONGEST = BigDecimal.valueOf(Long.MAX_VALUE);

    private ConstraintAnnotations() {}

    static List<AnnotationSpec> of(Type type, Constraints constraints) {
        if (type == ScalarType.STRING) {
            return text(constraints);
        }
        if (type instanceof ScalarType scalar && isNumber(scalar)) {
            return number(constraints);
        }
        return type instanceof ListType || type instanceof MapType ? container(type, constraints) : List.of();
    }

    private static List<AnnotationSpec> text(Constraints constraints) {
        List<AnnotationSpec> annotations = new ArrayList<>(size(constraints.minLength(), constraints.maxLength()));
        if (constraints.pattern() != null) {
            SearchPattern.matching(constraints.pattern())
                    .ifPresent(pattern -> annotations.add(Annotations.of(PATTERN)
                            .with("regexp", "$S", pattern)
                            .build()));
        }
        if (constraints.email()) {
            annotations.add(Annotations.plain(EMAIL));
        }
        return annotations;
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
