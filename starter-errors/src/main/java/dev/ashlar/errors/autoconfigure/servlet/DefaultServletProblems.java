package dev.ashlar.errors.autoconfigure.servlet;

import dev.ashlar.errors.Problem;
import dev.ashlar.errors.ProblemBody;
import dev.ashlar.errors.StandardErrorCode;
import dev.ashlar.errors.autoconfigure.web.LostBody;
import dev.ashlar.errors.autoconfigure.web.ProblemFormat;
import dev.ashlar.errors.servlet.ServletProblems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;

/** Writes rendered problems to servlet responses. */
final class DefaultServletProblems implements ServletProblems {

    private final RequestRenderer renderer;

    DefaultServletProblems(RequestRenderer renderer) {
        this.renderer = renderer;
    }

    @Override
    public String requestId(HttpServletRequest request) {
        return renderer.requestId(request);
    }

    @Override
    public void write(Throwable failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(renderer.render(failure, request, response.isCommitted()), request, response);
    }

    @Override
    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(renderer.render(problem, null, request, response.isCommitted()), request, response);
    }

    @Override
    public void write(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpStatusCode code = HttpStatusCode.valueOf(status);
        write(Problem.of(StandardErrorCode.forStatus(code)).withStatus(code), request, response);
    }

    private static void write(ProblemBody body, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
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
