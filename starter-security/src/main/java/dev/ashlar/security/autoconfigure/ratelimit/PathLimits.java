package dev.ashlar.security.autoconfigure.ratelimit;

import dev.ashlar.security.autoconfigure.path.PathPatterns;
import dev.ashlar.security.autoconfigure.ratelimit.RateLimitProperties.Rule;
import dev.ashlar.security.ratelimit.Limit;
import dev.ashlar.security.ratelimit.LimitedBy;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The limits by path, in their order. */
record PathLimits(List<Entry> entries) {

    /** What the rules say, and after them that proving who one is can be tried a few times only. */
    static PathLimits of(List<Rule> rules, List<String> logins, Limit login, LimitTexts texts) {
        Stream<Entry> configured = rules.stream()
                .map(rule -> new Entry(
                        matcher(rule.paths(), rule.methods()),
                        rule.by(),
                        texts.read(rule.limit(), String.join(" ", rule.paths()), rule.by())));
        Stream<Entry> proving = logins.isEmpty()
                ? Stream.empty()
                : Stream.of(new Entry(
                        matcher(logins, List.of(HttpMethod.POST.name())),
                        LimitedBy.ADDRESS,
                        new LimitChoice(new LimitPolicy("login", login, LimitedBy.ADDRESS))));
        return new PathLimits(Stream.concat(configured, proving).toList());
    }

    /** What the first of a kind that is for this request says; null where none is. */
    @Nullable
    LimitChoice find(HttpServletRequest request, LimitedBy by) {
        for (Entry entry : entries) {
            if (entry.by == by && entry.matcher.matches(request)) {
                return entry.choice;
            }
        }
        return null;
    }

    private static RequestMatcher matcher(List<String> paths, List<String> methods) {
        PathPatternRequestMatcher.Builder builder = PathPatternRequestMatcher.withDefaults();
        List<RequestMatcher> matchers = paths.stream()
                .flatMap(path -> methods.isEmpty()
                        ? Stream.of(builder.matcher(path))
                        : methods.stream()
                                .map(HttpMethod::valueOf)
                                .flatMap(PathPatterns::answeredAs)
                                .map(method -> builder.matcher(method, path)))
                .map(RequestMatcher.class::cast)
                .toList();
        return new OrRequestMatcher(matchers);
    }

    /** A limit by path. */
    record Entry(RequestMatcher matcher, LimitedBy by, LimitChoice choice) {}
}
