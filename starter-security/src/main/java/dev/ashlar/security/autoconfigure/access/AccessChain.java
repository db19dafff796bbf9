package dev.ashlar.security.autoconfigure.access;

import dev.ashlar.security.access.Credentials;
import dev.ashlar.security.autoconfigure.access.AccessProperties.Rule;
import dev.ashlar.security.chain.SecurityChainCustomizer;
import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The rules of the properties, and after them what the handlers declare. */
record AccessChain(OperationAuthorization operations, List<Rule> rules, AccessManagers managers)
        implements SecurityChainCustomizer {

    @Override
    public void customize(HttpSecurity http) {
        http.addFilterBefore(new UnmappedRequestFilter(), AuthorizationFilter.class);
        http.authorizeHttpRequests(this::authorize);
    }

    private void authorize(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll();
        rules.forEach(rule -> requests.requestMatchers(matchers(rule)).access(managers.of(access(rule))));
        requests.anyRequest().access(operations);
    }

    private static Access access(Rule rule) {
        String[] scopes = rule.scopes().toArray(String[]::new);
        if (rule.open()) {
            return new Access.Open();
        }
        Credentials scoped = Credentials.caller().withScopes(scopes);
        return new Access.Guarded(
                rule.roles().isEmpty()
                        ? List.of(scoped)
                        : rule.roles().stream().map(scoped::withRoles).toList());
    }

    private static RequestMatcher[] matchers(Rule rule) {
        PathPatternRequestMatcher.Builder builder = PathPatternRequestMatcher.withDefaults();
        return rule.paths().stream()
                .flatMap(path -> rule.methods().isEmpty()
                        ? Stream.of(builder.matcher(path))
                        : rule.methods().stream().map(method -> builder.matcher(HttpMethod.valueOf(method), path)))
                .toArray(RequestMatcher[]::new);
    }
}
