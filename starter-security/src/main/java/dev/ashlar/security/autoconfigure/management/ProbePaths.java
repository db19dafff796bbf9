package dev.ashlar.security.autoconfigure.management;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What orchestrators ask to know whether the application is well: they come by address, and without encryption.
 *
 * @param paths what they ask
 */
public record ProbePaths(RequestMatcher paths) {

    /** Whether the request is one of theirs. */
    public boolean include(HttpServletRequest request) {
        return paths.matches(request);
    }
}
