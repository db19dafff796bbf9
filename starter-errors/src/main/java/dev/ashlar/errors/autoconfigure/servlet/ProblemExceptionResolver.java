package dev.ashlar.errors.autoconfigure.servlet;

import dev.ashlar.errors.autoconfigure.web.FailureLog;
import dev.ashlar.errors.autoconfigure.web.MisnamedParameter;
import dev.ashlar.errors.servlet.ServletProblems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers every exception that the application does not handle itself. */
final class ProblemExceptionResolver implements HandlerExceptionResolver {

    /** Left to the security filters, which know the challenge to send; by name because they are optional. */
    private static final Set<String> LEFT_TO_FILTERS = Set.of(
            "org.springframework.security.core.AuthenticationException",
            "org.springframework.security.access.AccessDeniedException");

    private final ServletProblems problems;
    private final MisreadContentType contentType;
    private final FailureLog log = new FailureLog();

    ProblemExceptionResolver(ServletProblems problems, MisreadContentType contentType) {
        this.problems = problems;
        this.contentType = contentType;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (isLeftToFilters(failure.getClass())) {
            return null;
        }
        if (ClientGone.isReasonOf(failure)) {
            log.logDisconnected(request.getMethod(), FailedRequest.path(request), failure);
            return new ModelAndView();
        }
        FailedRequest.rememberHandler(request, handler);
        if (FailedRequest.isRefusedByContainer(request, response)) {
            return new ModelAndView();
        }
        if (response.isCommitted() && !EventStream.isOpen(response)) {
            FailedRequest.markTruncated(request);
        }
        Exception told = MisnamedParameter.isReasonOf(failure)
                ? MisnamedParameter.named(failure, request.getParameterMap().keySet())
                : contentType.refined(failure, request);
        write(request, response, FailedRequest.isTimedOut(request) ? new AsyncRequestTimeoutException() : told);
        return new ModelAndView();
    }

    private void write(HttpServletRequest request, HttpServletResponse response, Exception failure) {
        try {
            problems.write(failure, request, response);
        } catch (IOException connectionLost) {
            throw new UncheckedIOException(connectionLost);
        }
    }

    private static boolean isLeftToFilters(Class<?> exceptionType) {
        for (Class<?> type = exceptionType; type != null; type = type.getSuperclass()) {
            if (LEFT_TO_FILTERS.contains(type.getName())) {
                return true;
            }
        }
        return false;
    }
}
