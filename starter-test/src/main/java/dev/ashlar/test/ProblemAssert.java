package dev.ashlar.test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

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

    /** Members that repeat what the client sent, or that are addresses by contract. */
    private static final List<String> ADDRESSES = List.of("type", "instance");

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
     * Reads a whole response, and verifies its content type and that the body repeats its status. With {@code MockMvc} or
     * {@code MockMvcTester} the three come from {@code MockHttpServletResponse}, with {@code RestTestClient} from {@code
     * expectBody(String.class).returnResult()}.
     *
     * @param status the status of the response
     * @param contentType its content type, as text or as a {@code MediaType}
     * @param body its body
     * @return assertions on the body
     * @throws AssertionError when it is no problem response
     */
    public static ProblemAssert assertThatProblem(int status, @Nullable Object contentType, @Nullable String body) {
        Assertions.assertThat(String.valueOf(contentType))
                .as("content type of the response %s", body)
                .startsWith("application/problem+json");
        return assertThatProblem(body).hasStatus(status);
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
     * Verifies the {@code type} member.
     *
     * @param type the absolute or relative URI
     * @return this
     */
    public ProblemAssert hasType(String type) {
        member("type").isEqualTo(type);
        return this;
    }

    /**
     * Verifies the {@code detail} member.
     *
     * @param detail the text
     * @return this
     */
    public ProblemAssert hasDetail(String detail) {
        member("detail").isEqualTo(detail);
        return this;
    }

    /**
     * Verifies that {@code errors} has this code at this place of the body.
     *
     * @param pointer a JSON Pointer, plain or as a URI fragment
     * @param code what is wrong there
     * @return this
     */
    public ProblemAssert hasError(String pointer, String code) {
        List<String> codes = actual.path("errors")
                .valueStream()
                .filter(error -> error.has("pointer"))
                .filter(error -> plain(error.path("pointer").asString()).equals(plain(pointer)))
                .map(error -> error.path("code").asString())
                .toList();
        Assertions.assertThat(codes)
                .as("codes of the errors at %s in %s", pointer, actual)
                .contains(code);
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
     * Verifies that nothing internal shows, as {@link LeakCheck} sees it. The members {@code type} and {@code instance},
     * which are addresses, are not looked at.
     *
     * @param secrets texts that must not show either, such as a password that the request had
     * @return this
     */
    public ProblemAssert leaksNothing(String... secrets) {
        ObjectNode published = ((ObjectNode) actual).without(ADDRESSES);
        LeakCheck.assertLeaksNothing(published.toString(), secrets);
        return this;
    }

    /**
     * Verifies that every member is there that all problems of Ashlar have, and that it {@link #leaksNothing(String...) leaks nothing}.
     *
     * @return this
     */
    public ProblemAssert isComplete() {
        MEMBERS.forEach(name -> member(name).isNotBlank());
        return leaksNothing();
    }

    /**
     * Verifies that it tells no more than the problem of another request does: both are the same but for their address, which the
     * text may repeat, and for what no two requests share.
     *
     * @param other the body of the other response, such as the one for what does not exist
     * @return this
     */
    public ProblemAssert tellsNoMoreThan(@Nullable String other) {
        JsonNode another = parsed(other);
        Assertions.assertThat(told(actual, another))
                .as("what tells %s from %s", actual, another)
                .isEqualTo(told(another, actual));
        return this;
    }

    private static JsonNode told(JsonNode problem, JsonNode other) {
        ObjectNode told = problem.deepCopy().asObject();
        told.remove(List.of("instance", "requestId", "timestamp"));
        List<String> elsewhere = segments(other);
        String detail = problem.path("detail").asString("");
        for (String segment : segments(problem)) {
            detail = elsewhere.contains(segment) ? detail : detail.replace(segment, "…");
        }
        return told.put("detail", detail);
    }

    private static List<String> segments(JsonNode problem) {
        String path = StringUtils.uriDecode(problem.path("instance").asString(""), StandardCharsets.UTF_8);
        return List.of(path.split("/"));
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
