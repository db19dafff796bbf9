package dev.ashlar.security.autoconfigure.bearer;

import java.time.Clock;
import java.util.Objects;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.PropertyMapper;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;

/** Auto-configuration of what Spring Boot's decoder demands of a token, and of what a token grants. */
@AutoConfiguration(before = OAuth2ResourceServerAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBooleanProperty(
        name = {"ashlar.security.enabled", "ashlar.security.bearer.enabled"},
        matchIfMissing = true)
@EnableConfigurationProperties({BearerProperties.class, OAuth2ResourceServerProperties.class})
public final class TokenChecksAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    JwtTimestampValidator ashlarTokenTimes(BearerProperties properties, ObjectProvider<Clock> clock) {
        return TokenValidators.timestamps(properties.clockSkew(), clock.getIfUnique(Clock::systemUTC));
    }

    @Bean
    @ConditionalOnMissingBean
    JwtTypeValidator ashlarTokenTypes() {
        return TokenValidators.types();
    }

    @Bean
    OAuth2TokenValidator<Jwt> ashlarAccessTokens() {
        return TokenValidators.accessTokens();
    }

    @Bean
    @ConditionalOnProperty("ashlar.security.bearer.max-lifetime")
    OAuth2TokenValidator<Jwt> ashlarTokenLifetime(BearerProperties properties) {
        return TokenValidators.lifetime(Objects.requireNonNull(properties.maxLifetime()));
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    JwkSetUriJwtDecoderBuilderCustomizer ashlarKeySetCustomizer(
            OAuth2ResourceServerProperties resourceServer, BearerProperties properties, VerifiedSignatures signatures) {
        return new KeySetCustomizer(resourceServer.getJwt().getJwsAlgorithms(), properties.keys(), signatures);
    }

    @Bean
    VerifiedSignatures ashlarVerifiedSignatures(BearerProperties properties) {
        return new VerifiedSignatures(properties.rememberedSignatures());
    }

    /** Spring Boot's own mapping is left alone where the application has asked for it. */
    @Bean
    @ConditionalOnMissingBean
    @Conditional(OnAuthorityMapping.Absent.class)
    JwtAuthenticationConverter ashlarJwtAuthenticationConverter(
            OAuth2ResourceServerProperties resourceServer, BearerProperties properties) {
        GrantedClaims granted = new GrantedClaims(properties.rolesClaims());
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(jwt -> granted.of(jwt.getClaims()));
        PropertyMapper.get()
                .from(resourceServer.getJwt()::getPrincipalClaimName)
                .to(converter::setPrincipalClaimName);
        return converter;
    }

    /** Beside Spring Boot's, this one waits no longer than it may, and checks what the issuer says. */
    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty("spring.security.oauth2.resourceserver.opaquetoken.introspection-uri")
    OpaqueTokenIntrospector ashlarTokenIntrospector(
            OAuth2ResourceServerProperties resourceServer, BearerProperties properties, ObjectProvider<Clock> clock) {
        return new CheckedIntrospector(
                IssuerClient.introspector(resourceServer.getOpaquetoken(), properties.keys()),
                resourceServer.getJwt().getAudiences(),
                properties.clockSkew(),
                clock.getIfUnique(Clock::systemUTC),
                new GrantedClaims(properties.rolesClaims()));
    }

    @Bean
    IssuerDemand ashlarIssuerDemand(
            BeanFactory beans, OAuth2ResourceServerProperties resourceServer, BearerProperties properties) {
        return new IssuerDemand(
                beans, properties.issuerRequired(), resourceServer.getJwt().getIssuerUri());
    }

    @Bean
    AudienceCheck ashlarAudienceCheck(
            BeanFactory beans, OAuth2ResourceServerProperties resourceServer, BearerProperties properties) {
        return new AudienceCheck(
                beans, properties.audienceRequired(), resourceServer.getJwt().getAudiences());
    }
}
