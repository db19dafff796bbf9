package dev.ashlar.errors.autoconfigure.validation;

import dev.ashlar.errors.Place;
import dev.ashlar.errors.ProblemError;
import dev.ashlar.errors.PublishedAs;
import jakarta.validation.ConstraintViolation;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a violated constraint says to a client.
 *
 * @param code the annotation's name in UPPER_SNAKE, unless it names another
 * @param bounds what would have been right
 * @param detail the application's own text, null for the catalogue's
 */
record ViolatedConstraint(
        String code, Map<String, Object> bounds, @Nullable String detail) {

    private static final List<String> PLAIN_BOUNDS = List.of("min", "max", "integer", "fraction");

    static ViolatedConstraint of(ConstraintViolation<?> violation) {
        var descriptor = violation.getConstraintDescriptor();
        Class<?> type = descriptor.getAnnotation().annotationType();
        boolean standard = type.getName().startsWith("jakarta.validation.constraints.")
                || type.getName().startsWith("org.hibernate.validator.constraints.");
        PublishedAs published = type.getAnnotation(PublishedAs.class);
        return new ViolatedConstraint(
                published == null ? ValidatorCode.of(type.getSimpleName()) : published.value(),
                standard
                        ? boundsOf(type.getSimpleName(), descriptor.getAttributes())
                        : publishedBounds(type, descriptor.getAttributes()),
                ownText(violation));
    }

    ProblemError error(Place place, @Nullable String name) {
        return new ProblemError(place, name, code, detail, bounds);
    }

    private static Map<String, Object> publishedBounds(Class<?> type, Map<String, Object> attributes) {
        Map<String, Object> bounds = new LinkedHashMap<>();
        for (Method attribute : type.getDeclaredMethods()) {
            PublishedAs published = attribute.getAnnotation(PublishedAs.class);
            Object value = attributes.get(attribute.getName());
            if (published != null && value != null) {
                bounds.put(published.value(), value instanceof Enum<?> ? value.toString() : value);
            }
        }
        return bounds;
    }

    private static Map<String, Object> boundsOf(String annotation, Map<String, Object> attributes) {
        Map<String, Object> bounds = new LinkedHashMap<>();
        for (String name : PLAIN_BOUNDS) {
            Object value = attributes.get(name);
            if (value instanceof Number number && isBound(name, number)) {
                bounds.put(name, value);
            }
        }
        switch (annotation) {
            case "Min", "DecimalMin" -> bounds.put("min", attributes.get("value"));
            case "Max", "DecimalMax" -> bounds.put("max", attributes.get("value"));
            case "Pattern" -> bounds.put("pattern", attributes.get("regexp"));
            case "IpAddress" -> bounds.put("format", format(attributes.get("type")));
            default -> {}
        }
        if (Boolean.FALSE.equals(attributes.get("inclusive"))) {
            bounds.put("exclusive", true);
        }
        return bounds;
    }

    /** The name that JSON Schema has for it: {@code ipv4}, {@code ipv6}, and {@code ip} for either. */
    private static String format(@Nullable Object addressType) {
        String version = String.valueOf(addressType).toLowerCase(Locale.ROOT);
        return version.equals("any") ? "ip" : version;
    }

    /** Whether it bounds anything: {@code @Size(min = 3)} also has a maximum, which is as large as an int can be. */
    private static boolean isBound(String name, Number value) {
        return switch (name) {
            case "min" -> value.longValue() > 0 || value instanceof Long;
            case "max" -> value.longValue() != Integer.MAX_VALUE && value.longValue() != Long.MAX_VALUE;
            default -> true;
        };
    }

    /** A text that the application wrote at the constraint, unless it could contain the rejected value. */
    private static @Nullable String ownText(ConstraintViolation<?> violation) {
        String template = violation.getMessageTemplate();
        boolean own = template != null
                && !template.isEmpty()
                && !template.startsWith("{jakarta.validation.")
                && !template.startsWith("{org.hibernate.validator.")
                && !template.startsWith("{dev.ashlar.")
                && !violation.getMessage().startsWith("{")
                && template.indexOf('$') < 0;
        return own ? violation.getMessage() : null;
    }
}
