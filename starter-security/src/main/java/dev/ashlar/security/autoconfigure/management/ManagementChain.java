package dev.ashlar.security.autoconfigure.management;

import dev.ashlar.security.chain.SecurityChainCustomizer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.actuate.endpoint.web.WebServerNamespace;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * Everybody reads how the application is, who has the role sees and does the rest. In front of all other rules, so that one
 * that lets callers in everywhere lets nobody in here; on the port of the application and on one of its own.
 */
record ManagementChain(ManagementProperties properties) implements SecurityChainCustomizer {

    @Override
    public void customize(HttpSecurity http) {
        http.authorizeHttpRequests(this::authorize);
    }

    private void authorize(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        String[] open = properties.open().toArray(String[]::new);
        if (open.length > 0) {
            requests.requestMatchers(EndpointRequest.to(open).withHttpMethod(HttpMethod.GET))
                    .permitAll()
                    .requestMatchers(EndpointRequest.to(open).withHttpMethod(HttpMethod.HEAD))
                    .permitAll()
                    .requestMatchers(EndpointRequest.toAdditionalPaths(WebServerNamespace.SERVER, open))
                    .permitAll();
        }
        requests.requestMatchers(EndpointRequest.toAnyEndpoint(), ManagementChain::isOnManagementPort)
                .hasRole(properties.role());
    }

    /** On a port of its own there is nothing for anybody else, whatever the path. */
    private static boolean isOnManagementPort(HttpServletRequest request) {
        return WebServerApplicationContext.hasServerNamespace(
                WebApplicationContextUtils.getWebApplicationContext(request.getServletContext()),
                WebServerNamespace.MANAGEMENT.getValue());
    }
}
