package dev.ashlar.generator.emit.example;

import com.github.curiousoddman.rgxgen.RgxGen;
import com.github.curiousoddman.rgxgen.parsing.dflt.RgxGenParseException;
import dev.ashlar.generator.model.Bound;
import dev.ashlar.generator.model.Constraints;
import dev.ashlar.generator.model.ScalarType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Example values without parts. */
final class ScalarExamples {

    private static final long SEED = 7;
    private static final int TRIES = 20;
    private static final String FILLING = "x";

    private ScalarExamples() {}

    static Object of(String name, ScalarType type, Constraints constraints) {
        return switch (type) {
            case STRING -> text(name, constraints);
            case INT32, INT64 -> number(constraints, BigDecimal.ONE);
            case DECIMAL, FLOAT, DOUBLE -> number(constraints, new BigDecimal("0.5"));
            case BOOLEAN -> constraints.only() == null || constraints.only();
            case DATE -> "2026-01-15";
            case DATE_TIME -> "2026-01-15T09:30:00Z";
            case UUID -> "0198c5f1-2f4e-7c3a-9d5b-6a1e8f70b2c4";
            case URI -> "https://example.com/" + name;
            case BASE64 -> "QXNobGFy";
            case BINARY -> "text";
            case ANY -> Map.of();
        };
    }

    private static String text(String name, Constraints constraints) {
        if (constraints.format() != null) {
            return FormatExamples.of(constraints.format());
        }
        String pattern = constraints.pattern();
        return pattern == null
                ? sized(name, FILLING, constraints)
                : matching(pattern, name)
                        .flatMap(text -> Stream.of(
                                        FILLING, text.isEmpty() ? FILLING : text.substring(text.length() - 1))
                                .map(filling -> sized(text, filling, constraints)))
                        .filter(text -> Fitness.fitsText(text, constraints))
                        .findFirst()
                        .orElseGet(() -> sized(name, FILLING, constraints));
    }

    private static String sized(String text, String filling, Constraints constraints) {
        int minimum = constraints.minLength() == null ? 0 : constraints.minLength();
        int maximum = constraints.maxLength() == null ? Integer.MAX_VALUE : constraints.maxLength();
        String longEnough =
                text.length() < minimum && minimum < 1_000 ? text + filling.repeat(minimum - text.length()) : text;
        return longEnough.length() > maximum ? longEnough.substring(0, maximum) : longEnough;
    }

    /** The plain one first: it reads best. */
    private static Stream<String> matching(String pattern, String plain) {
        try {
            RgxGen unanchored = new RgxGen(pattern.replaceAll("^\\^|(?<!\\\\)\\$$", ""));
            Random random = new Random(SEED);
            return Stream.concat(
                    Stream.of(plain),
                    Stream.generate(() -> unanchored.generate(random)).limit(TRIES));
        } catch (RgxGenParseException e) {
            return Stream.of(plain);
        }
    }

    private static BigDecimal number(Constraints constraints, BigDecimal smallestStep) {
        BigDecimal step = constraints.multipleOf() != null ? constraints.multipleOf() : smallestStep;
        BigDecimal wanted = within(constraints.minimum(), constraints.maximum(), step);
        if (constraints.multipleOf() == null) {
            return wanted;
        }
        return wanted.divide(step, 0, RoundingMode.CEILING).multiply(step);
    }

    private static BigDecimal within(@Nullable Bound minimum, @Nullable Bound maximum, BigDecimal step) {
        if (minimum != null && minimum.value().signum() > 0) {
            return minimum.exclusive() ? minimum.value().add(step) : minimum.value();
        }
        if (maximum != null && maximum.value().compareTo(BigDecimal.ONE) < 0) {
            return maximum.exclusive() ? maximum.value().subtract(step) : maximum.value();
        }
        return BigDecimal.ONE;
    }
}
