package dev.ashlar.security.autoconfigure.path;

import java.util.List;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Path patterns of properties. */
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
}
