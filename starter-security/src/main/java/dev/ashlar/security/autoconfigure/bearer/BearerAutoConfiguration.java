package dev.ashlar.security.autoconfigure.bearer;

import dev.ashlar.errors.servlet.ServletProblems;
import dev.ashlar.security.autoconfigure.chain.Challenge;
import dev.ashlar.security.chain.SecurityChainCustomizer;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;

/** Auto-configuration of callers with bearer tokens. */
@AutoConfiguration(after = OAuth2ResourceServerAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBooleanProperty(name = "ashlar.security.enabled", matchIfMissing = true)
@EnableConfigurationProperties({BearerProperties.class, OAuth2ResourceServerProperties.class})
public final class BearerAutoConfiguration {

    private static final String JWT_CHAIN = "ashlarJwtChain";
    private static final String OPAQUE_CHAIN = "ashlarOpaqueTokenChain";

    private final ResourceMetadata metadata;
    private final BearerRefusals refusals;

    BearerAutoConfiguration(
            BearerProperties properties,
            OAuth2ResourceServerProperties resourceServer,
            ListableBeanFactory beans,
            ObjectProvider<Challenge> others) {
        metadata = new ResourceMetadata(
                properties.resource(), resourceServer.getJwt().getIssuerUri());
        refusals = new BearerRefusals(metadata.challengeParameter(), () -> takesTokens(beans), others::orderedStream);
    }

    /** Early, so that whatever else knows callers can put its own challenge in front. */
    @Bean
    @Order(0)
    SecurityChainCustomizer ashlarChallengeChain(ObjectProvider<ServletProblems> problems) {
        FreshLoginRefusals denials = new FreshLoginRefusals(refusals, problems);
        return http -> http.exceptionHandling(
                handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(denials));
    }

    @Bean(JWT_CHAIN)
    @Order(100)
    @ConditionalOnBean(JwtDecoder.class)
    @ConditionalOnBooleanProperty(name = "ashlar.security.bearer.enabled", matchIfMissing = true)
    SecurityChainCustomizer ashlarJwtChain(JwtDecoder decoder) {
        JwtDecoder guarded = new GuardedJwtDecoder(decoder);
        return http -> http.oauth2ResourceServer(server -> {
            server.authenticationEntryPoint(refusals).jwt(jwt -> jwt.decoder(guarded));
            metadata.configure(server);
        });
    }

    @Bean(OPAQUE_CHAIN)
    @Order(100)
    @ConditionalOnBean(OpaqueTokenIntrospector.class)
    @ConditionalOnMissingBean(JwtDecoder.class)
    @ConditionalOnBooleanProperty(name = "ashlar.security.bearer.enabled", matchIfMissing = true)
    SecurityChainCustomizer ashlarOpaqueTokenChain(OpaqueTokenIntrospector introspector) {
        return http -> http.oauth2ResourceServer(server -> {
            server.authenticationEntryPoint(refusals).opaqueToken(opaque -> opaque.introspector(introspector));
            metadata.configure(server);
        });
    }

    private static boolean takesTokens(ListableBeanFactory beans) {
        return beans.containsBean(JWT_CHAIN) || beans.containsBean(OPAQUE_CHAIN);
    }
}
