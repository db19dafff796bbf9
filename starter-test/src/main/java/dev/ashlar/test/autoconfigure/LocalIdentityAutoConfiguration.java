package dev.ashlar.test.autoconfigure;

import dev.ashlar.test.security.LocalApiKeys;
import dev.ashlar.test.security.LocalCaller;
import dev.ashlar.test.security.LocalCredentials;
import dev.ashlar.test.security.LocalIssuer;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.resttestclient.autoconfigure.RestTestClientBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Auto-configuration that knows the callers of tests and local runs, wherever there is a {@link LocalCaller}. */
@AutoConfiguration(
        afterName =
                "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration",
        beforeName = {
            "dev.ashlar.security.autoconfigure.bearer.BearerAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration"
        })
@ConditionalOnClass({JwtEncoder.class, HttpSecurity.class, OpaqueTokenIntrospector.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(LocalCaller.class)
public final class LocalIdentityAutoConfiguration {

    private final LocalUsers users = new LocalUsers();

    @Bean
    @ConditionalOnMissingBean
    LocalIssuer localIssuer(Environment environment) {
        return new LocalIssuer(Binder.get(environment)
                .bind("spring.security.oauth2.resourceserver.jwt.audiences", Bindable.listOf(String.class))
                .orElse(List.of()));
    }

    @Bean
    @ConditionalOnMissingBean
    LocalCredentials localCredentials(
            LocalIssuer issuer, Environment environment, ObjectProvider<LocalApiKeys> apiKeys) {
        return new IssuedCredentials(issuer, users, keyHeader(environment), apiKeys.getIfAvailable());
    }

    /** What is demanded of tokens is what the application demands of those of its identity provider. */
    @Bean
    @ConditionalOnMissingBean({JwtDecoder.class, OpaqueTokenIntrospector.class})
    JwtDecoder localJwtDecoder(LocalIssuer issuer, ObjectProvider<OAuth2TokenValidator<Jwt>> validators) {
        return issuer.decoder(validators.orderedStream().toList());
    }

    @Bean
    @ConditionalOnMissingBean
    UserDetailsService localUsers(LocalCaller everybody, ObjectProvider<PasswordEncoder> encoders) {
        PasswordEncoder encoder = encoders.getIfAvailable(PasswordEncoderFactories::createDelegatingPasswordEncoder);
        return users.service(everybody.roles(), password -> String.valueOf(encoder.encode(password)));
    }

    /** Spring Security hands it every chain that is built. */
    @Bean
    Customizer<HttpSecurity> localProofs(LocalIssuer issuer, Environment environment) {
        LocalProofs proofs = new LocalProofs(issuer, keyHeader(environment));
        return http -> http.addFilterBefore(proofs, AuthorizationFilter.class);
    }

    private static String keyHeader(Environment environment) {
        return environment.getProperty("ashlar.security.api-keys.header", "X-API-Key");
    }

    /** Clients of tests call on behalf of whoever may do everything. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({RestTestClientBuilderCustomizer.class, RestTestClient.class})
    static class ClientConfiguration {

        @Bean
        RestTestClientBuilderCustomizer localCallerClientCustomizer(LocalCredentials credentials, LocalCaller caller) {
            return client ->
                    client.defaultHeaders(headers -> credentials.headers(caller).forEach(headers::set));
        }
    }
}
