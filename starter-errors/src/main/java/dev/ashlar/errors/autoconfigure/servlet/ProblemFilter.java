package dev.ashlar.errors.autoconfigure.servlet;

import dev.ashlar.errors.autoconfigure.web.FailureLog;
import dev.ashlar.errors.servlet.ServletProblems;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;

/** The outermost filter: answers what other filters throw or leave without a body, and cuts what failed half-way. */
final class ProblemFilter implements Filter {

    private final ServletProblems problems;
    private final FailureLog log = new FailureLog();

    ProblemFilter(ServletProblems problems) {
        this.problems = problems;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        filter((HttpServletRequest) request, (HttpServletResponse) response, chain);
    }

    private void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        BodyWatch watched = new BodyWatch(response);
        try {
            chain.doFilter(request, watched);
        } catch (IOException | ServletException | RuntimeException | Error failure) {
            answer(failure, request, response);
        }
        if (FailedRequest.isTruncated(request)) {
            throw ConnectionCut.exception();
        }
        if (isErrorWithoutBody(request, watched)) {
            problems.write(response.getStatus(), request, response);
        }
    }

    private void answer(Throwable failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (ClientGone.isReasonOf(failure)) {
            log.logDisconnected(request.getMethod(), FailedRequest.path(request), failure);
            return;
        }
        if (FailedRequest.isRefusedByContainer(request, response)) {
            return;
        }
        if (response.isCommitted() && !EventStream.isOpen(response)) {
            FailedRequest.markTruncated(request);
        }
        problems.write(failure, request, response);
    }

    private static boolean isErrorWithoutBody(HttpServletRequest request, BodyWatch response) {
        return response.getStatus() >= HttpStatus.BAD_REQUEST.value()
                && !response.hasBody()
                && !response.isCommitted()
                && !request.isAsyncStarted();
    }
}
