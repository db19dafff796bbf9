package dev.ashlar.errors;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;

/**
 * What went wrong, before it has words: the immutable answer of a {@link ProblemMapper}. Texts, language, request id
 * and time are added when it is rendered.
 *
 * @param code the kind of failure
 * @param status the status that this problem insists on; null takes the code's
 * @param detail a text to publish as it is; null takes {@code problem.<CODE>.detail} from the messages
 * @param arguments named arguments of the texts; they are public
 * @param errors the single errors, in any order
 * @param headers headers of the response, such as {@code Retry-After}
 * @param extensions further members of the body
 */
public record Problem(
        ErrorCode code,
        @Nullable HttpStatusCode status,
        @Nullable String detail,
        Map<String, Object> arguments,
        List<ProblemError> errors,
        HttpHeaders headers,
        Map<String, Object> extensions) {

    /** Copies what could change. */
    public Problem {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
        errors = List.copyOf(errors);
        headers = HttpHeaders.readOnlyHttpHeaders(HttpHeaders.copyOf(headers));
        extensions = Collections.unmodifiableMap(new LinkedHashMap<>(extensions));
    }

    /** A problem with nothing but its code. */
    public static Problem of(ErrorCode code) {
        return new Problem(code, null, null, Map.of(), List.of(), HttpHeaders.EMPTY, Map.of());
    }

    /** This problem, answered with another status than its code's. */
    public Problem withStatus(HttpStatusCode other) {
        return new Problem(code, other, detail, arguments, errors, headers, extensions);
    }

    /** This problem with a text that is published as it is. */
    public Problem withDetail(@Nullable String text) {
        return new Problem(code, status, text, arguments, errors, headers, extensions);
    }

    /** This problem with one more named argument for its texts. */
    public Problem withArgument(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(arguments);
        more.put(name, value);
        return new Problem(code, status, detail, more, errors, headers, extensions);
    }

    /** This problem with further errors. */
    public Problem withErrors(List<ProblemError> further) {
        List<ProblemError> more = new ArrayList<>(errors);
        more.addAll(further);
        return new Problem(code, status, detail, arguments, more, headers, extensions);
    }

    /** This problem with a further error. */
    public Problem withError(ProblemError error) {
        return withErrors(List.of(error));
    }

    /** This problem with a response header, which replaces one of the same name. */
    public Problem withHeader(String name, String value) {
        HttpHeaders more = HttpHeaders.copyOf(headers);
        more.set(name, value);
        return new Problem(code, status, detail, arguments, errors, more, extensions);
    }

    /** This problem with further headers, each with all of its values. */
    public Problem withHeaders(HttpHeaders further) {
        HttpHeaders more = HttpHeaders.copyOf(headers);
        further.forEach((name, values) -> more.put(name, List.copyOf(values)));
        return new Problem(code, status, detail, arguments, errors, more, extensions);
    }

    /** This problem with a further member of the body; {@code type}, {@code title} and {@code instance} may be replaced. */
    public Problem withExtension(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(extensions);
        more.put(name, value);
        return new Problem(code, status, detail, arguments, errors, headers, more);
    }
}
