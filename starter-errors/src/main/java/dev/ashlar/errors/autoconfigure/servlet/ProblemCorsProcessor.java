package dev.ashlar.errors.autoconfigure.servlet;

import dev.ashlar.errors.Problem;
import dev.ashlar.errors.StandardErrorCode;
import dev.ashlar.errors.servlet.ServletProblems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;

/** Spring's rules for cross-origin requests, with a problem for what they reject. */
final class ProblemCorsProcessor extends DefaultCorsProcessor {

    private final Supplier<ServletProblems> problems;

    ProblemCorsProcessor(Supplier<ServletProblems> problems) {
        this.problems = problems;
    }

    @Override
    public boolean processRequest(
            @Nullable CorsConfiguration configuration, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean allowed = super.processRequest(configuration, request, response);
        if (!allowed) {
            problems.get().write(Problem.of(StandardErrorCode.CORS_REJECTED), request, response);
        }
        return allowed;
    }

    /** Nothing yet: the problem needs the request, which is not known here. */
    @Override
    protected void rejectRequest(ServerHttpResponse response) {}
}
