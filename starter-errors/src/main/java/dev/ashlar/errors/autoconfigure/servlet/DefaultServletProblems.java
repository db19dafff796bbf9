package dev.ashlar.errors.autoconfigure.servlet;

import dev.ashlar.errors.Problem;
import dev.ashlar.errors.ProblemBody;
import dev.ashlar.errors.ProblemContext;
import dev.ashlar.errors.ProblemRenderer;
import dev.ashlar.errors.StandardErrorCode;
import dev.ashlar.errors.autoconfigure.web.FailureLog;
import dev.ashlar.errors.autoconfigure.web.HandlerValidationStatus;
import dev.ashlar.errors.autoconfigure.web.LostBody;
import dev.ashlar.errors.autoconfigure.web.MissedPrecondition;
import dev.ashlar.errors.autoconfigure.web.ProblemFormat;
import dev.ashlar.errors.servlet.ServletProblems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Writes rendered problems to servlet responses. */
final class DefaultServletProblems implements ServletProblems {

    private final ProblemRenderer renderer;
    private final RequestIds requestIds = new RequestIds();
    private final FailureLog log = new FailureLog();

    DefaultServletProblems(ProblemRenderer renderer) {
        this.renderer = renderer;
    }

    @Override
    public String requestId(HttpServletRequest request) {
        return requestIds.of(request);
    }

    @Override
    public void write(Throwable failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(renderer.problemOf(failure), failure, request, response);
    }

    @Override
    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(problem, null, request, response);
    }

    @Override
    public void write(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpStatusCode code = HttpStatusCode.valueOf(status);
        write(Problem.of(StandardErrorCode.forStatus(code)).withStatus(code), null, request, response);
    }

    private void write(
            Problem problem, @Nullable Throwable failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ProblemContext context = new ProblemContext(
                requestIds.of(request),
                request.getContextPath(),
                FailedRequest.path(request),
                RequestContextUtils.getLocale(request),
                HandlerValidationStatus.of(FailedRequest.handler(request)),
                failure,
                FailedRequest.route(request));
        ProblemBody body =
                renderer.render(MissedPrecondition.of(problem, request.getHeader(HttpHeaders.IF_MATCH)), context);
        log.log(request.getMethod(), context, body, response.isCommitted());
        if (!response.isCommitted()) {
            send(body, request, response);
        } else if (EventStream.isOpen(response)) {
            EventStream.end(body, response);
        }
    }

    private static void send(ProblemBody body, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.resetBuffer();
        LostBody.HEADERS.forEach(name -> response.setHeader(name, null));
        body.headers().forEach((name, values) -> {
            response.setHeader(name, null);
            values.forEach(value -> response.addHeader(name, value));
        });
        ProblemFormat format = ProblemFormat.of(request.getHeader(HttpHeaders.ACCEPT));
        if (format == ProblemFormat.XML) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        }
        byte[] content = format.write(body);
        response.setStatus(body.status().value());
        response.setContentType(format.mediaType());
        response.setContentLength(content.length);
        if (!HttpMethod.HEAD.matches(request.getMethod())) {
            writeBody(content, response);
        }
        response.flushBuffer();
    }

    private static void writeBody(byte[] content, HttpServletResponse response) throws IOException {
        try {
            response.getOutputStream().write(content);
        } catch (IllegalStateException writerIsInUse) {
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.getWriter().write(new String(content, StandardCharsets.UTF_8));
        }
    }
}
