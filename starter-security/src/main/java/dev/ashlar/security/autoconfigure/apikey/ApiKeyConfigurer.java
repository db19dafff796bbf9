package dev.ashlar.security.autoconfigure.apikey;

import dev.ashlar.security.apikey.ApiKeyAuthentication;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFilter;

/**
 * Reads keys before bearer tokens are read: Spring Security adds to a caller with a token what it is known by already, so that
 * one who shows both has the authorities of both.
 */
final class ApiKeyConfigurer extends AbstractHttpConfigurer<ApiKeyConfigurer, HttpSecurity> {

    private final ApiKeyProvider provider;
    private final ApiKeyConverter converter;
    private final ApiKeyRefusal refusal;

    ApiKeyConfigurer(ApiKeyProvider provider, ApiKeyConverter converter, ApiKeyRefusal refusal) {
        this.provider = provider;
        this.converter = converter;
        this.refusal = refusal;
    }

    @Override
    public void init(HttpSecurity http) {
        http.authenticationProvider(provider);
    }

    @Override
    public void configure(HttpSecurity http) {
        AuthenticationFilter filter =
                new AuthenticationFilter(http.getSharedObject(AuthenticationManager.class), converter);
        filter.setFailureHandler(refusal);
        // What the key alone grants is told apart from what a token beside it does.
        filter.setSuccessHandler(
                (request, response, caller) -> request.setAttribute(ApiKeyAuthentication.class.getName(), caller));
        http.addFilterBefore(postProcess(filter), BearerTokenAuthenticationFilter.class);
    }
}
