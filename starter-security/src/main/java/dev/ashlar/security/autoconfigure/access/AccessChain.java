package dev.ashlar.security.autoconfigure.access;

import dev.ashlar.security.chain.SecurityChainCustomizer;
import jakarta.servlet.DispatcherType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** The rules of the properties, and after them what the handlers declare. */
record AccessChain(OperationAuthorization operations, AccessRules rules, AccessManagers managers)
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
        rules.rules().forEach(rule -> requests.requestMatchers(rule.matchers()).access(managers.of(rule.access())));
        requests.anyRequest().access(operations);
    }
}
