package dev.ashlar.errors.autoconfigure.servlet;

import dev.ashlar.errors.Problem;
import dev.ashlar.errors.ProblemBody;
import dev.ashlar.errors.ProblemContext;
import dev.ashlar.errors.ProblemRenderer;
import dev.ashlar.errors.autoconfigure.web.FailureLog;
import dev.ashlar.errors.autoconfigure.web.FormFields;
import dev.ashlar.errors.autoconfigure.web.HandlerValidationStatus;
import dev.ashlar.errors.autoconfigure.web.MissedPrecondition;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Renders what a request failed with, and logs it. */
final class RequestRenderer {

    private final ProblemRenderer renderer;
    private final RequestIds requestIds = new RequestIds();
    private final FailureLog log = new FailureLog();

    RequestRenderer(ProblemRenderer renderer) {
        this.renderer = renderer;
    }

    String requestId(HttpServletRequest request) {
        return requestIds.of(request);
    }

    ProblemBody render(Throwable failure, HttpServletRequest request, boolean committed) {
        return render(renderer.problemOf(failure), failure, request, committed);
    }

    ProblemBody render(Problem problem, @Nullable Throwable failure, HttpServletRequest request, boolean committed) {
        ProblemContext context = new ProblemContext(
                requestIds.of(request),
                request.getContextPath(),
                FailedRequest.path(request),
                RequestContextUtils.getLocale(request),
                HandlerValidationStatus.of(FailedRequest.handler(request)),
                failure,
                FailedRequest.route(request));
        Problem located = FormFields.located(problem, request.getContentType(), request.getQueryString());
        ProblemBody body =
                renderer.render(MissedPrecondition.of(located, request.getHeader(HttpHeaders.IF_MATCH)), context);
        log.log(FailedRequest.method(request), context, body, committed);
        return body;
    }
}
