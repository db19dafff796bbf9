package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Bound;
import dev.ashlar.generator.model.Constraints;
import dev.ashlar.generator.model.TextFormat;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads and combines what values must satisfy. */
final class ConstraintReader {

    /** What a hash satisfies, whatever its algorithm. */
    static final Constraints HASH = new Constraints(null, 255, null, null, null, null, null, null, false, null, null);

    private ConstraintReader() {}

    static Constraints read(Schema<?> schema) {
        boolean map = Dialect.types(schema).contains("object");
        return new Constraints(
                schema.getMinLength(),
                schema.getMaxLength(),
                schema.getPattern(),
                bound(schema.getMinimum(), schema.getExclusiveMinimum(), schema.getExclusiveMinimumValue()),
                bound(schema.getMaximum(), schema.getExclusiveMaximum(), schema.getExclusiveMaximumValue()),
                schema.getMultipleOf(),
                map ? schema.getMinProperties() : schema.getMinItems(),
                map ? schema.getMaxProperties() : schema.getMaxItems(),
                Boolean.TRUE.equals(schema.getUniqueItems()),
                TextFormat.named(schema.getFormat()).orElse(null),
                only(schema));
    }

    private static @Nullable Boolean only(Schema<?> schema) {
        Set<Object> values = Set.copyOf(Dialect.values(schema));
        return (values.size() == 1 && values.iterator().next() instanceof Boolean only) ? only : null;
    }

    /** In 3.0 {@code exclusiveMinimum} is a flag beside the bound, in 3.1 a bound of its own. */
    private static @Nullable Bound bound(
            @Nullable BigDecimal value, @Nullable Boolean exclusive, @Nullable BigDecimal exclusiveValue) {
        if (exclusiveValue != null) {
            return new Bound(exclusiveValue, true);
        }
        return value == null ? null : new Bound(value, Boolean.TRUE.equals(exclusive));
    }

    /** Both together: the second is said beside the first, and wins where both speak. */
    static Constraints refine(Constraints base, Constraints refinement) {
        return new Constraints(
                later(base, refinement, Constraints::minLength),
                later(base, refinement, Constraints::maxLength),
                later(base, refinement, Constraints::pattern),
                later(base, refinement, Constraints::minimum),
                later(base, refinement, Constraints::maximum),
                later(base, refinement, Constraints::multipleOf),
                later(base, refinement, Constraints::minItems),
                later(base, refinement, Constraints::maxItems),
                base.uniqueItems() || refinement.uniqueItems(),
                later(base, refinement, Constraints::format),
                later(base, refinement, Constraints::only));
    }

    private static <T> @Nullable T later(
            Constraints base, Constraints refinement, Function<Constraints, @Nullable T> part) {
        T value = part.apply(refinement);
        return value == null ? part.apply(base) : value;
    }

    /** What both guarantee: a value that satisfies either satisfies this. */
    static Constraints common(Constraints left, Constraints right) {
        return new Constraints(
                either(left, right, Constraints::minLength, Math::min),
                either(left, right, Constraints::maxLength, Math::max),
                either(left, right, Constraints::pattern, ConstraintReader::onlyIfSame),
                either(left, right, Constraints::minimum, (a, b) -> wider(a, b, -1)),
                either(left, right, Constraints::maximum, (a, b) -> wider(a, b, 1)),
                either(left, right, Constraints::multipleOf, ConstraintReader::onlyIfSame),
                either(left, right, Constraints::minItems, Math::min),
                either(left, right, Constraints::maxItems, Math::max),
                left.uniqueItems() && right.uniqueItems(),
                either(left, right, Constraints::format, ConstraintReader::onlyIfSame),
                either(left, right, Constraints::only, ConstraintReader::onlyIfSame));
    }

    /** What rows must satisfy: what is promised of them when they are shown, and where that says nothing what is given. */
    static Constraints promised(Constraints shown, Constraints given) {
        return refine(given, shown);
    }

    private static <T> @Nullable T either(
            Constraints left,
            Constraints right,
            Function<Constraints, @Nullable T> part,
            BinaryOperator<@Nullable T> choice) {
        T one = part.apply(left);
        T other = part.apply(right);
        return one == null || other == null ? null : choice.apply(one, other);
    }

    private static <T> @Nullable T onlyIfSame(@Nullable T left, @Nullable T right) {
        return Objects.equals(left, right) ? left : null;
    }

    private static Bound wider(Bound left, Bound right, int direction) {
        int order = left.value().compareTo(right.value()) * direction;
        if (order == 0) {
            return left.exclusive() ? right : left;
        }
        return order > 0 ? left : right;
    }
}
