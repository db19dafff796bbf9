package dev.ashlar.security.autoconfigure.access;

import dev.ashlar.security.access.Credentials;
import dev.ashlar.security.autoconfigure.access.AccessProperties.Rule;
import dev.ashlar.security.autoconfigure.failure.SecurityStartException;
import dev.ashlar.security.autoconfigure.path.PathPatterns;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.springframework.web.util.pattern.PatternParseException;

/**
 * A rule of the properties.
 *
 * @param patterns what its paths match
 * @param methods the methods that it is for, HEAD wherever GET is; all of them where it names none
 * @param access who may call what it matches
 */
record AccessRule(List<PathPattern> patterns, List<HttpMethod> methods, Access access) {

    private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.values());

    /**
     * The rule that was written.
     *
     * @param name of its property
     * @throws SecurityStartException when it contradicts itself or cannot be read
     */
    static AccessRule of(String name, Rule rule) {
        if (rule.open() && !(rule.roles().isEmpty() && rule.scopes().isEmpty() && rule.loggedInWithin() == null)) {
            throw new SecurityStartException(
                    name + " is open to everybody and asks for roles, scopes or a login.",
                    "Remove " + name + ".open, or its roles, scopes and logged-in-within.");
        }
        if (rule.loggedInWithin() != null
                && rule.roles().isEmpty()
                && rule.scopes().isEmpty()) {
            throw new SecurityStartException(
                    name
                            + " asks for a fresh login alone, and decides instead of what the operations below its paths ask for: any"
                            + " caller with a fresh login would get in.",
                    "Name the roles or scopes beside it that the callers need, or ask for the login where the operations are declared:"
                            + " @LoggedInWithin, Credentials.loggedInWithin.");
        }
        return new AccessRule(
                rule.paths().stream().map(path -> pattern(name, path)).toList(),
                rule.methods().stream()
                        .flatMap(method -> PathPatterns.answeredAs(method(name, method)))
                        .distinct()
                        .toList(),
                access(rule));
    }

    /** Whether the rule decides on every request that a handler with this method and pattern gets. */
    boolean covers(HttpMethod method, String pattern) {
        PathContainer path = PathContainer.parsePath(SamplePath.of(pattern));
        return (methods.isEmpty() || methods.contains(method))
                && patterns.stream().anyMatch(own -> own.matches(path));
    }

    boolean coversEverything() {
        PathContainer anyPath = PathContainer.parsePath(SamplePath.of("/**"));
        return patterns.stream().anyMatch(own -> own.matches(anyPath));
    }

    RequestMatcher[] matchers() {
        PathPatternRequestMatcher.Builder builder = PathPatternRequestMatcher.withDefaults();
        return patterns.stream()
                .map(PathPattern::getPatternString)
                .flatMap(path -> methods.isEmpty()
                        ? Stream.of(builder.matcher(path))
                        : methods.stream().map(method -> builder.matcher(method, path)))
                .toArray(RequestMatcher[]::new);
    }

    private static PathPattern pattern(String name, String path) {
        try {
            return PathPatternParser.defaultInstance.parse(path.startsWith("/") ? path : "/" + path);
        } catch (PatternParseException unreadable) {
            throw new SecurityStartException(
                    name + ".paths has a pattern that cannot be read: " + unreadable.getMessage(),
                    "Write a path such as /files/**, with ** at its end only, or /files/{id}.");
        }
    }

    private static HttpMethod method(String name, String method) {
        HttpMethod known = HttpMethod.valueOf(method);
        if (!METHODS.contains(known)) {
            throw new SecurityStartException(
                    name + ".methods names " + method + ", which is no method.",
                    "Use some of GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS and TRACE, or none of them for all.");
        }
        return known;
    }

    private static Access access(Rule rule) {
        if (rule.open()) {
            return new Access.Open();
        }
        Credentials scoped = Credentials.caller().withScopes(rule.scopes().toArray(String[]::new));
        Access guarded = new Access.Guarded(
                rule.roles().isEmpty()
                        ? List.of(scoped)
                        : rule.roles().stream().map(scoped::withRoles).toList());
        return rule.loggedInWithin() == null ? guarded : guarded.loggedInWithin(rule.loggedInWithin());
    }
}
