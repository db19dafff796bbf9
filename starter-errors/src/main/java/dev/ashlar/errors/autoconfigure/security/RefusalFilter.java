package dev.ashlar.errors.autoconfigure.security;

import dev.ashlar.errors.Problem;
import dev.ashlar.errors.StandardErrorCode;
import dev.ashlar.errors.servlet.ServletProblems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives a body to refusals that the filters behind it leave without one. It looks at the response only, so that every
 * entry point and handler, of Spring's or of the application, keeps its headers and may answer in its own way.
 */
final class RefusalFilter extends OncePerRequestFilter {

    private final ServletProblems problems;

    RefusalFilter(ServletProblems problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        RefusedResponse watched = new RefusedResponse(response);
        chain.doFilter(request, watched);
        if (watched.isRefusalWithoutBody() && !request.isAsyncStarted()) {
            problems.write(Problem.of(code(request, response)), request, response);
        }
    }

    private static StandardErrorCode code(HttpServletRequest request, HttpServletResponse response) {
        if (response.getStatus() == HttpStatus.FORBIDDEN.value()) {
            return CsrfPassedFilter.hasPassed(request)
                    ? StandardErrorCode.FORBIDDEN
                    : StandardErrorCode.CSRF_TOKEN_MISSING;
        }
        List<String> challenges = List.copyOf(response.getHeaders(HttpHeaders.WWW_AUTHENTICATE));
        if (challenges.stream().noneMatch(BearerChallenge::saysInvalidToken)) {
            return StandardErrorCode.UNAUTHENTICATED;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, null);
        challenges.forEach(challenge ->
                response.addHeader(HttpHeaders.WWW_AUTHENTICATE, BearerChallenge.withoutReason(challenge)));
        return StandardErrorCode.INVALID_TOKEN;
    }
}
