package dev.ashlar.security.autoconfigure.hosts;

import dev.ashlar.errors.Problem;
import dev.ashlar.errors.servlet.ServletProblems;
import dev.ashlar.security.autoconfigure.management.ProbePaths;
import dev.ashlar.security.edge.EdgeErrorCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses requests for hosts that the application is not, before their name can get into a link. */
final class HostFilter extends OncePerRequestFilter {

    private final HostNames names;
    private final ServletProblems problems;
    private final ProbePaths probes;

    HostFilter(HostNames names, ServletProblems problems, ProbePaths probes) {
        this.names = names;
        this.problems = problems;
        this.probes = probes;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (names.include(request.getServerName()) || probes.include(request)) {
            chain.doFilter(request, response);
        } else {
            problems.write(Problem.of(EdgeErrorCode.HOST_NOT_ALLOWED), request, response);
        }
    }
}
