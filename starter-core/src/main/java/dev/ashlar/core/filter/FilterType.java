package dev.ashlar.core.filter;

import dev.ashlar.errors.ExpectedTypes;
import dev.ashlar.errors.Place;
import dev.ashlar.errors.ProblemError;
import dev.ashlar.errors.WireNames;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** How the values of a field are read from text, and what is said of those that cannot be. */
record FilterType(Class<?> type, Map<String, Object> constants, Function<String, ?> reader) {

    private static final int UUID_LENGTH = 36;

    private static final int LONGEST_NUMBER = 100;

    private static final Map<Class<?>, Function<String, ?>> READERS = Map.ofEntries(
            Map.entry(String.class, FilterType::text),
            Map.entry(Boolean.class, FilterType::truth),
            Map.entry(Integer.class, Integer::valueOf),
            Map.entry(Long.class, Long::valueOf),
            Map.entry(BigInteger.class, text -> new BigInteger(limited(text, LONGEST_NUMBER))),
            Map.entry(BigDecimal.class, FilterType::decimal),
            Map.entry(Double.class, FilterType::finite),
            Map.entry(UUID.class, FilterType::uuid),
            Map.entry(LocalDate.class, text -> LocalDate.parse(dated(text))),
            Map.entry(LocalDateTime.class, text -> LocalDateTime.parse(dated(text))),
            Map.entry(OffsetDateTime.class, text -> OffsetDateTime.parse(dated(text))),
            Map.entry(Instant.class, text -> Instant.parse(dated(text))));

    static FilterType of(Class<?> type) {
        if (type.isEnum()) {
            Map<String, Object> constants = constants(type);
            return new FilterType(type, constants, constants::get);
        }
        Function<String, ?> reader = READERS.get(type);
        if (reader == null) {
            throw new IllegalArgumentException("A filter cannot read a " + type.getName() + " by itself");
        }
        return new FilterType(type, Map.of(), reader);
    }

    static boolean isOrdered(Class<?> type) {
        return Number.class.isAssignableFrom(type) || Temporal.class.isAssignableFrom(type);
    }

    /** The value; null when the text is none of this type. */
    @Nullable
    Object read(String text) {
        try {
            return reader.apply(text);
        } catch (RuntimeException unreadable) {
            return null;
        }
    }

    ProblemError expected(String parameter) {
        return new ExpectedTypes(new Names(List.copyOf(constants.keySet()))).error(Place.QUERY, parameter, type);
    }

    /** By what they are in JSON. */
    private static Map<String, Object> constants(Class<?> type) {
        Map<String, Object> constants = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            constants.put(JsonMapper.shared().valueToTree(constant).asString(), constant);
        }
        return constants;
    }

    /* No database takes the character 0 in a text. */
    private static String text(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("Not a text");
        }
        return text;
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("Neither true nor false");
        };
    }

    /* An exponent may be larger than any database's numbers. */
    private static BigDecimal decimal(String text) {
        BigDecimal number = new BigDecimal(limited(text, LONGEST_NUMBER));
        if (Math.abs((long) number.scale()) > LONGEST_NUMBER) {
            throw new IllegalArgumentException("Out of any range");
        }
        return number;
    }

    /* Of what is no number in JSON, and of larger ones, databases know nothing either. */
    private static Double finite(String text) {
        double number = Double.parseDouble(text);
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("Out of any range");
        }
        return number;
    }

    /* RFC 3339 has years of four digits; ISO 8601 has a sign before others, which no database reaches. */
    private static String dated(String text) {
        if (text.startsWith("+") || text.startsWith("-")) {
            throw new IllegalArgumentException("Out of any range");
        }
        return text;
    }

    private static UUID uuid(String text) {
        if (text.length() != UUID_LENGTH) {
            throw new IllegalArgumentException("Not a UUID");
        }
        return UUID.fromString(text);
    }

    private static String limited(String text, int length) {
        if (text.length() > length) {
            throw new IllegalArgumentException("Too long");
        }
        return text;
    }

    private record Names(List<String> constants) implements WireNames {

        @Override
        public List<String> enumValues(Class<?> enumType) {
            return constants;
        }

        @Override
        public Property property(Type owner, String property) {
            return WireNames.IDENTITY.property(owner, property);
        }
    }
}
