package dev.ashlar.test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Assertions on the body of a failure response, a problem as RFC 9457 describes it:
 *
 * <pre>{@code
 * assertThatProblem(response.getBody()).hasStatus(422).hasPointers("/title").isComplete();
 * }</pre>
 */
public final class ProblemAssert extends AbstractAssert<ProblemAssert, JsonNode> {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final List<String> MEMBERS =
            List.of("type", "title", "status", "instance", "code", "requestId", "timestamp");

    /** Stack frames, classes of exceptions, the database and its SQL: what a client must never learn. */
    private static final Pattern INTERNALS = Pattern.compile(String.join(
            "|",
            "\\bat [\\w$]+(?:\\.[\\w$]+)+\\(",
            "\\b[a-z]\\w*(?:\\.\\w+)+(?:Exception|Error)\\b",
            "SQLState|PSQLException|jdbc:",
            "(?i)\\bselect\\s+(?:\\*|\\w+[(.])",
            "(?i)\\b(?:insert\\s+into|delete\\s+from|update\\s+\\w+\\s+set)\\b"));

    private ProblemAssert(JsonNode problem) {
        super(problem, ProblemAssert.class);
    }

    /**
     * Reads the body of a response.
     *
     * @param body JSON text
     * @return assertions on it
     * @throws AssertionError when it is no JSON object
     */
    public static ProblemAssert assertThatProblem(@Nullable String body) {
        return new ProblemAssert(parsed(body));
    }

    /**
     * Verifies the {@code status} member.
     *
     * @param status the HTTP status code
     * @return this
     */
    public ProblemAssert hasStatus(int status) {
        member("status").isEqualTo(Integer.toString(status));
        return this;
    }

    /**
     * Verifies the {@code code} member.
     *
     * @param code the stable error code
     * @return this
     */
    public ProblemAssert hasCode(String code) {
        member("code").isEqualTo(code);
        return this;
    }

    /**
     * Verifies that {@code errors} names these places of the body, whatever else it names.
     *
     * @param pointers JSON Pointers, plain ({@code /lines/0/quantity}) or as URI fragments ({@code #/lines/0/quantity})
     * @return this
     */
    public ProblemAssert hasPointers(String... pointers) {
        List<String> named = named("pointer").map(ProblemAssert::plain).toList();
        String[] expected = Stream.of(pointers).map(ProblemAssert::plain).toArray(String[]::new);
        Assertions.assertThat(named).as("pointers of the errors in %s", actual).contains(expected);
        return this;
    }

    /**
     * Verifies that {@code errors} names these parameters, whatever else it names.
     *
     * @param parameters names of path or query parameters
     * @return this
     */
    public ProblemAssert hasParameters(String... parameters) {
        Assertions.assertThat(named("parameter"))
                .as("parameters of the errors in %s", actual)
                .contains(parameters);
        return this;
    }

    /**
     * Verifies that a request id ties the problem to the log.
     *
     * @return this
     */
    public ProblemAssert hasRequestId() {
        member("requestId").isNotBlank();
        return this;
    }

    /**
     * Verifies that nothing internal shows: no class of an exception, no stack frame, no SQL, no JDBC URL.
     *
     * @return this
     */
    public ProblemAssert leaksNothing() {
        Matcher leak = INTERNALS.matcher(actual.toString());
        if (leak.find()) {
            failWithMessage(
                    "Expecting the problem to tell nothing internal, but it says <%s>:%n%s", leak.group(), actual);
        }
        return this;
    }

    /**
     * Verifies that every member is there that all problems of Ashlar have, and that it {@link #leaksNothing()}.
     *
     * @return this
     */
    public ProblemAssert isComplete() {
        MEMBERS.forEach(name -> member(name).isNotBlank());
        return leaksNothing();
    }

    private Stream<String> named(String kind) {
        return actual.path("errors")
                .valueStream()
                .filter(error -> error.has(kind))
                .map(error -> error.path(kind).asString());
    }

    /** A pointer without the dress of a URI fragment (RFC 6901 section 6). */
    private static String plain(String pointer) {
        return pointer.startsWith("#") ? StringUtils.uriDecode(pointer.substring(1), StandardCharsets.UTF_8) : pointer;
    }

    private org.assertj.core.api.AbstractStringAssert<?> member(String name) {
        return Assertions.assertThat(actual.path(name).asString("")).as("%s of the problem %s", name, actual);
    }

    private static JsonNode parsed(@Nullable String body) {
        Assertions.assertThat(body).as("body of the response").isNotBlank();
        try {
            JsonNode problem = MAPPER.readTree(body);
            Assertions.assertThat(problem.isObject())
                    .as("%s is a JSON object", body)
                    .isTrue();
            return problem;
        } catch (JacksonException notJson) {
            throw new AssertionError("Expecting a JSON problem but was:\n" + body, notJson);
        }
    }
}
