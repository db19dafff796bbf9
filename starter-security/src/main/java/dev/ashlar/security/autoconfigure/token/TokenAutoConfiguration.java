package dev.ashlar.security.autoconfigure.token;

import static dev.ashlar.security.access.Credentials.bearer;
import static dev.ashlar.security.access.OperationPolicy.guarded;
import static dev.ashlar.security.access.OperationPolicy.open;

import dev.ashlar.security.access.AccessPolicies;
import dev.ashlar.security.autoconfigure.bearer.VerifiedSignatures;
import dev.ashlar.security.autoconfigure.login.LoginAutoConfiguration;
import dev.ashlar.security.autoconfigure.transaction.AtOnceConfiguration;
import dev.ashlar.security.token.AccessTokenCustomizer;
import dev.ashlar.security.token.RefreshTokenStore;
import dev.ashlar.security.token.TokenService;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.DelegatingJwtGrantedAuthoritiesConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;

/** Auto-configuration of the application's own tokens, for teams without an identity provider. */
@AutoConfiguration(
        after = LoginAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "dev.ashlar.security.autoconfigure.bearer.TokenChecksAutoConfiguration"
        },
        beforeName = {
            "dev.ashlar.security.autoconfigure.bearer.BearerAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBooleanProperty(name = "ashlar.security.enabled", matchIfMissing = true)
@ConditionalOnBooleanProperty("ashlar.security.tokens.enabled")
@EnableConfigurationProperties(TokenProperties.class)
@Import({
    AtOnceConfiguration.class,
    JdbcTokenConfiguration.class,
    MemoryTokenConfiguration.class,
    RefreshReuseAudit.class,
    TokenController.class,
    KeySetController.class
})
public final class TokenAutoConfiguration {

    @Bean
    SigningKeys ashlarSigningKeys(TokenProperties properties, ApplicationContext context) {
        return properties.keys().isEmpty()
                ? DevelopmentKeys.generate(context.getEnvironment())
                : new SigningKeyReader(context).read(properties.keys());
    }

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder ashlarOwnTokenDecoder(
            SigningKeys keys,
            TokenProperties properties,
            Environment environment,
            RefreshTokenStore store,
            ObjectProvider<VerifiedSignatures> signatures,
            ObjectProvider<Clock> clocks) {
        OtherIssuer.refuse(environment);
        Clock clock = clocks.getIfUnique(Clock::systemUTC);
        return new OwnTokenDecoder(
                        keys,
                        TokenNames.of(properties, environment),
                        clock,
                        signatures.getIfAvailable(VerifiedSignatures::none))
                .create(family -> !properties.denylist() || store.isLive(family, clock.instant()));
    }

    @Bean
    @ConditionalOnMissingBean
    TokenService ashlarTokenService(
            SigningKeys keys,
            TokenProperties properties,
            RefreshTokenStore store,
            UserDetailsService users,
            ObjectProvider<AccessTokenCustomizer> customizers,
            ObjectProvider<Clock> clocks,
            ApplicationContext context) {
        AccessTokens accessTokens = new AccessTokens(
                keys,
                TokenNames.of(properties, context.getEnvironment()),
                properties.accessLifetime(),
                customizers.orderedStream().toList());
        return new DefaultTokenService(
                store, accessTokens, users, properties.refresh(), context, clocks.getIfUnique(Clock::systemUTC));
    }

    @Bean
    TokenLogins ashlarTokenLogins(TokenService tokens) {
        return new TokenLogins(tokens);
    }

    /** Scopes and roles as the access tokens have them, unless something else reads the claims of all tokens. */
    @Bean
    @ConditionalOnMissingBean
    JwtAuthenticationConverter ashlarOwnTokenAuthorities() {
        JwtGrantedAuthoritiesConverter roles = new JwtGrantedAuthoritiesConverter();
        roles.setAuthoritiesClaimName("roles");
        roles.setAuthorityPrefix("ROLE_");
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(
                new DelegatingJwtGrantedAuthoritiesConverter(new JwtGrantedAuthoritiesConverter(), roles));
        return converter;
    }

    @Bean
    AccessPolicies ashlarTokenPolicies(TokenProperties properties) {
        String base = properties.basePath();
        return AccessPolicies.of(
                open("login", "POST", base + "/login"),
                open("refresh", "POST", base + "/refresh"),
                open("logout", "POST", base + "/logout"),
                guarded("logoutEverywhere", "POST", base + "/logout-everywhere", bearer()),
                open("keys", "GET", KeySetController.PATH));
    }
}
