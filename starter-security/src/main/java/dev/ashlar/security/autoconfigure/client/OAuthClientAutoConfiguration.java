package dev.ashlar.security.autoconfigure.client;

import dev.ashlar.errors.servlet.ServletProblems;
import dev.ashlar.security.autoconfigure.login.LoginRefusedException;
import dev.ashlar.security.chain.SecurityChainCustomizer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;

/**
 * Auto-configuration of what Boot leaves to the application once {@code spring.security.oauth2.client} names the providers: the
 * login in the one chain, where there are sessions to keep it, and the token of the application itself on calls to others.
 */
@AutoConfiguration(
        afterName = "org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(ClientRegistrationRepository.class)
@ConditionalOnBean(ClientRegistrationRepository.class)
@ConditionalOnBooleanProperty(name = "ashlar.security.enabled", matchIfMissing = true)
public final class OAuthClientAutoConfiguration {

    /** A call-back that nobody asked for, or with a token that is not for us, is a failed login, and no page. */
    @Bean
    @Order(310)
    @ConditionalOnBooleanProperty("ashlar.security.sessions.enabled")
    SecurityChainCustomizer ashlarProviderLoginChain(ServletProblems problems) {
        return http -> http.oauth2Login(login -> login.failureHandler(
                (request, response, failure) -> problems.write(LoginRefusedException.invalid(), request, response)));
    }

    /**
     * For a {@code RestClient}: {@code requestInterceptor(interceptor)}, and {@code attributes(clientRegistrationId("billing"))}
     * on the request. It works outside of requests too.
     */
    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBean(OAuth2AuthorizedClientService.class)
    OAuth2ClientHttpRequestInterceptor ashlarClientCredentials(
            ClientRegistrationRepository registrations, OAuth2AuthorizedClientService clients) {
        AuthorizedClientServiceOAuth2AuthorizedClientManager manager =
                new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, clients);
        manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .clientCredentials()
                .build());
        return new OAuth2ClientHttpRequestInterceptor(manager);
    }
}
