package dev.ashlar.errors;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with one part of a request: an element of a problem's {@code errors}.
 *
 * @param place the part of the request
 * @param name a JSON Pointer (RFC 6901) for {@link Place#BODY}, published as a URI fragment, otherwise the name of the parameter, header or part,
 *     always as the client wrote it, never the Java name; null where the place is not known
 * @param code what is wrong, in UPPER_SNAKE
 * @param detail what is wrong, for a person; null takes the text {@code problem.error.<code>} from the messages
 * @param bounds what would have been right ({@code min}, {@code max}, {@code allowed} …), published in the body; never
 *     the rejected value
 */
public record ProblemError(
        Place place,
        @Nullable String name,
        String code,
        @Nullable String detail,
        Map<String, Object> bounds) {

    /** Copies the bounds, keeping their order. */
    public ProblemError {
        bounds = Collections.unmodifiableMap(new LinkedHashMap<>(bounds));
    }

    /** An error at a JSON Pointer into the body, such as {@code /lines/0/quantity}. */
    public static ProblemError atPointer(String pointer, String code, String detail) {
        return new ProblemError(Place.BODY, pointer, code, detail, Map.of());
    }

    /** An error in a query parameter. */
    public static ProblemError inParameter(String name, String code, String detail) {
        return new ProblemError(Place.QUERY, name, code, detail, Map.of());
    }

    /** An error in a request header. */
    public static ProblemError inHeader(String name, String code, String detail) {
        return new ProblemError(Place.HEADER, name, code, detail, Map.of());
    }

    /** An error whose text comes from the messages by its code, with the bounds as named arguments. */
    public static ProblemError of(Place place, @Nullable String name, String code) {
        return new ProblemError(place, name, code, null, Map.of());
    }

    /** This error with one more bound, which appears as a member beside {@code code}. */
    public ProblemError with(String bound, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(bounds);
        more.put(bound, value);
        return new ProblemError(place, name, code, detail, more);
    }

    /** This error with another text. */
    public ProblemError withDetail(String text) {
        return new ProblemError(place, name, code, text, bounds);
    }
}
