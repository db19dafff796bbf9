package dev.ashlar.security.autoconfigure.path;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Path patterns of properties, and the methods beside them. */
public final class PathPatterns {

    private PathPatterns() {}

    /** Matches what one of them matches; nothing where there is none. */
    public static RequestMatcher anyOf(List<String> patterns) {
        return patterns.isEmpty()
                ? request -> false
                : new OrRequestMatcher(patterns.stream()
                        .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
                        .toList());
    }

    /** What a handler of that method answers, and so is meant by it: HEAD too where it is GET. */
    public static Stream<HttpMethod> answeredAs(HttpMethod method) {
        return method.equals(HttpMethod.GET) ? Stream.of(method, HttpMethod.HEAD) : Stream.of(method);
    }
}
