package dev.ashlar.security.autoconfigure.bearer;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.ConditionalOnPublicKeyJwtDecoder;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Auto-configuration of tokens of an issuer whose public key is in a file. */
@AutoConfiguration(
        after = TokenChecksAutoConfiguration.class,
        before = {BearerAutoConfiguration.class, OAuth2ResourceServerAutoConfiguration.class},
        afterName = "dev.ashlar.security.autoconfigure.token.TokenAutoConfiguration")
@ConditionalOnBean(VerifiedSignatures.class)
@ConditionalOnPublicKeyJwtDecoder
public final class PublicKeyAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder ashlarPublicKeyDecoder(
            OAuth2ResourceServerProperties resourceServer,
            ObjectProvider<OAuth2TokenValidator<Jwt>> validators,
            VerifiedSignatures signatures) {
        return new PublicKeyDecoder(
                        resourceServer.getJwt(), validators.orderedStream().toList(), signatures)
                .create();
    }
}
