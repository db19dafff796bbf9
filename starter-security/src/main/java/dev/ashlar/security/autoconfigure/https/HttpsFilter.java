package dev.ashlar.security.autoconfigure.https;

import dev.ashlar.errors.Problem;
import dev.ashlar.errors.servlet.ServletProblems;
import dev.ashlar.security.autoconfigure.hosts.HostNames;
import dev.ashlar.security.autoconfigure.management.ProbePaths;
import dev.ashlar.security.edge.EdgeErrorCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what comes without encryption before its credentials are read: a redirect would let a client that sends them in
 * clear go on doing so. Only pages, to which people type the address, are redirected, and only to hosts that are the
 * application's: whoever asks can name any other.
 */
final class HttpsFilter extends OncePerRequestFilter {

    private final ServletProblems problems;
    private final RequestMatcher pages;
    private final HostNames hosts;
    private final ProbePaths probes;

    HttpsFilter(ServletProblems problems, RequestMatcher pages, HostNames hosts, ProbePaths probes) {
        this.problems = problems;
        this.pages = pages;
        this.hosts = hosts;
        this.probes = probes;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.isSecure() || probes.include(request)) {
            chain.doFilter(request, response);
        } else if (isRead(request) && pages.matches(request) && hosts.include(request.getServerName())) {
            response.setHeader(HttpHeaders.LOCATION, encrypted(request));
            response.setStatus(HttpStatus.PERMANENT_REDIRECT.value());
        } else {
            problems.write(Problem.of(EdgeErrorCode.HTTPS_REQUIRED), request, response);
        }
    }

    private static boolean isRead(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }

    /** On the port of HTTPS: behind a proxy, the port of this request is nobody's business. */
    private static String encrypted(HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return "https://" + request.getServerName() + request.getRequestURI() + query;
    }
}
