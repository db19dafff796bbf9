package dev.ashlar.errors.client;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestClientResponseException;

/**
 * Another service answered with a problem. Where it escapes a request handler, our caller learns nothing of it but that
 * the other service failed (502, or 503 with its {@code Retry-After}).
 */
public class ProblemException extends RestClientResponseException {

    private static final long serialVersionUID = 1L;

    private final transient ReceivedProblem problem;

    /**
     * A problem response.
     *
     * @param problem what the body says
     * @param headers the headers of the response
     * @param body the body as it came
     */
    public ProblemException(ReceivedProblem problem, HttpHeaders headers, byte[] body) {
        super(
                describe(problem),
                problem.status(),
                problem.title() == null ? "" : problem.title(),
                headers,
                body,
                StandardCharsets.UTF_8);
        this.problem = problem;
    }

    /** What the other service said. */
    public ReceivedProblem problem() {
        return problem;
    }

    /** The stable code of the failure. */
    public @Nullable String code() {
        return problem.code();
    }

    /** The problem's type. */
    public String type() {
        return problem.type();
    }

    /** The single errors. */
    public List<ReceivedError> errors() {
        return problem.errors();
    }

    /** The id under which the other service logged the failure. */
    public @Nullable String requestId() {
        return problem.requestId();
    }

    private static String describe(ReceivedProblem problem) {
        return "%d %s (requestId %s): %s"
                .formatted(
                        problem.status().value(),
                        problem.code() == null ? problem.type() : problem.code(),
                        problem.requestId(),
                        problem.detail());
    }
}
