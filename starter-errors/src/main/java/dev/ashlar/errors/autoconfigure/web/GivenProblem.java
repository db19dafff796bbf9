package dev.ashlar.errors.autoconfigure.web;

import dev.ashlar.errors.Problem;
import dev.ashlar.errors.StandardErrorCode;
import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The problem that an application has written itself, by Spring's own exception. */
public final class GivenProblem {

    private static final URI BLANK = URI.create("about:blank");

    private GivenProblem() {}

    /** The problem with status, headers and body as they are, which is public by contract. */
    public static Problem of(ErrorResponseException failure) {
        if (!failure.getStatusCode().isError()) {
            return Problem.of(StandardErrorCode.INTERNAL_ERROR);
        }
        ProblemDetail body = failure.getBody();
        Problem problem =
                Problem.of(StandardErrorCode.forStatus(failure.getStatusCode())).withStatus(failure.getStatusCode());
        if (body.getDetail() != null) {
            problem = problem.withDetail(body.getDetail());
        }
        URI type = body.getType();
        if (type != null && !type.equals(BLANK)) {
            problem = problem.withExtension("type", type.toString());
        }
        return withHeaders(withProperties(withTitle(problem, failure), body), failure);
    }

    private static Problem withTitle(Problem problem, ErrorResponseException failure) {
        String title = failure.getBody().getTitle();
        HttpStatus status = HttpStatus.resolve(failure.getStatusCode().value());
        String reason = status == null ? "" : status.getReasonPhrase();
        return title == null || title.equals(reason) ? problem : problem.withExtension("title", title);
    }

    private static Problem withProperties(Problem problem, ProblemDetail body) {
        Map<String, Object> properties = body.getProperties();
        Problem result = problem;
        if (properties != null) {
            for (Map.Entry<String, Object> property : properties.entrySet()) {
                result = result.withExtension(property.getKey(), property.getValue());
            }
        }
        return result;
    }

    private static Problem withHeaders(Problem problem, ErrorResponseException failure) {
        Problem result = problem;
        for (String name : failure.getHeaders().headerNames()) {
            String value = failure.getHeaders().getFirst(name);
            result = value == null ? result : result.withHeader(name, value);
        }
        return result;
    }
}
