package dev.ashlar.errors.autoconfigure;

import dev.ashlar.errors.Problem;
import dev.ashlar.errors.StandardErrorCode;
import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;

/** The problem that an application has written itself, in Spring's words. */
public final class GivenProblem {

    private static final URI BLANK = URI.create("about:blank");

    private GivenProblem() {}

    /** The problem with status, headers and body as they are, which is public by contract. */
    public static Problem of(ErrorResponse given) {
        return given.getStatusCode().isError()
                ? of(given.getBody(), given.getStatusCode()).withHeaders(given.getHeaders())
                : Problem.of(StandardErrorCode.INTERNAL_ERROR);
    }

    /** The problem with a body as it is. */
    public static Problem of(ProblemDetail body, HttpStatusCode status) {
        Problem problem = Problem.of(StandardErrorCode.forStatus(status)).withStatus(status);
        if (body.getDetail() != null) {
            problem = problem.withDetail(body.getDetail());
        }
        URI type = body.getType();
        if (type != null && !type.equals(BLANK)) {
            problem = problem.withExtension("type", type.toString());
        }
        return withProperties(withTitle(problem, body, status), body);
    }

    private static Problem withTitle(Problem problem, ProblemDetail body, HttpStatusCode code) {
        String title = body.getTitle();
        HttpStatus status = HttpStatus.resolve(code.value());
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
}
