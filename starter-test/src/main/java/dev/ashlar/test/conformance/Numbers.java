package dev.ashlar.test.conformance;

import dev.ashlar.test.conformance.Variant.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** Numbers that schemas allow. */
final class Numbers {

    private static final BigDecimal WIDE = BigDecimal.valueOf(1_000_000);

    private final Random random;

    Numbers(Random random) {
        this.random = random;
    }

    JsonNode of(Shape shape, boolean whole, Kind kind) {
        BigDecimal step = step(shape, whole);
        BigDecimal least = least(shape, step);
        BigDecimal most = most(shape, step);
        BigDecimal value = switch (kind) {
            case LOW -> least;
            case HIGH -> most;
            default -> between(least, most);
        };
        BigDecimal rounded = rounded(value, step, kind == Kind.HIGH ? RoundingMode.FLOOR : RoundingMode.CEILING);
        return whole ? Json.NODES.numberNode(rounded.toBigInteger()) : Json.NODES.numberNode(rounded);
    }

    private static BigDecimal step(Shape shape, boolean whole) {
        BigDecimal one = whole ? BigDecimal.ONE : new BigDecimal("0.01");
        return shape.number("multipleOf").filter(step -> step.signum() > 0).orElse(one);
    }

    private static BigDecimal least(Shape shape, BigDecimal step) {
        BigDecimal bound = shape.number("minimum").orElse(null);
        BigDecimal beyond = shape.number("exclusiveMinimum").orElse(shape.says("exclusiveMinimum") ? bound : null);
        if (beyond != null && (bound == null || beyond.compareTo(bound) >= 0)) {
            return beyond.add(step);
        }
        return bound != null ? bound : ofFormat(shape, Integer.MIN_VALUE, Long.MIN_VALUE, WIDE.negate());
    }

    private static BigDecimal most(Shape shape, BigDecimal step) {
        BigDecimal bound = shape.number("maximum").orElse(null);
        BigDecimal beyond = shape.number("exclusiveMaximum").orElse(shape.says("exclusiveMaximum") ? bound : null);
        if (beyond != null && (bound == null || beyond.compareTo(bound) <= 0)) {
            return beyond.subtract(step);
        }
        return bound != null ? bound : ofFormat(shape, Integer.MAX_VALUE, Long.MAX_VALUE, WIDE);
    }

    private static BigDecimal ofFormat(Shape shape, int ofInt32, long ofInt64, BigDecimal otherwise) {
        return switch (shape.text("format")) {
            case "int32" -> BigDecimal.valueOf(ofInt32);
            case "int64" -> BigDecimal.valueOf(ofInt64);
            default -> otherwise;
        };
    }

    /** A small one that nobody else has, where that is possible. */
    private BigDecimal between(BigDecimal least, BigDecimal most) {
        BigDecimal value = BigDecimal.valueOf(1 + random.nextInt(90));
        if (value.compareTo(least) < 0) {
            value = least.add(value);
        }
        return value.min(most).max(least);
    }

    private static BigDecimal rounded(BigDecimal value, BigDecimal step, RoundingMode mode) {
        return value.divide(step, 0, mode).multiply(step);
    }
}
