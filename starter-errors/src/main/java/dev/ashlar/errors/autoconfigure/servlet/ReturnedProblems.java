package dev.ashlar.errors.autoconfigure.servlet;

import dev.ashlar.errors.Problem;
import dev.ashlar.errors.ProblemBody;
import dev.ashlar.errors.autoconfigure.web.ReturnedProblem;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Completes the problems that handlers and {@code @ExceptionHandler} methods of the application return. */
final class ReturnedProblems implements ErrorResponse.Interceptor {

    private final RequestRenderer renderer;

    ReturnedProblems(RequestRenderer renderer) {
        this.renderer = renderer;
    }

    @Override
    public void handleError(ProblemDetail returned, @Nullable ErrorResponse response) {
        Problem problem = ReturnedProblem.of(returned);
        if (problem == null
                || !(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return;
        }
        Throwable failure = response instanceof Throwable thrown ? thrown : null;
        ProblemBody body = renderer.render(problem, failure, attributes.getRequest(), false);
        ReturnedProblem.complete(returned, body);
        HttpServletResponse answer = attributes.getResponse();
        if (answer != null) {
            body.headers().forEach((name, values) -> answer.setHeader(name, String.join(", ", values)));
        }
    }
}
