package dev.ashlar.security.autoconfigure.chain;

import dev.ashlar.security.chain.SecurityChainCustomizer;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Auto-configuration of the filter chain. It keeps no state between requests, so that there is nothing to forge across
 * sites; whoever adds cookies that say who is calling turns the protection on again. It takes what the chains of the
 * application leave, and steps aside, with a line in the log, for one that takes every request.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration",
            "dev.ashlar.security.autoconfigure.access.AccessAutoConfiguration"
        },
        beforeName = {
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBooleanProperty(name = "ashlar.security.enabled", matchIfMissing = true)
@EnableConfigurationProperties(SecurityProperties.class)
public final class SecurityChainAutoConfiguration {

    private static final Logger LOGGER = LoggerFactory.getLogger("dev.ashlar.security.access");

    @Bean
    ApplicationChains ashlarApplicationChains(ListableBeanFactory beans) {
        return new ApplicationChains(beans);
    }

    /** Methods that nobody handles are refused by the mappings, with the ones there are. */
    @Bean
    @ConditionalOnMissingBean
    HttpFirewall ashlarHttpFirewall(ApplicationChains others) {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(others.takingEverything().isEmpty());
        return firewall;
    }

    /** Without an order, and so behind all chains of the application. */
    @Bean(ApplicationChains.OURS)
    SecurityFilterChain ashlarSecurityFilterChain(
            ObjectProvider<HttpSecurity> builder,
            ObjectProvider<SecurityChainCustomizer> parts,
            ApplicationChains others) {
        Optional<String> instead = others.takingEverything();
        if (instead.isPresent()) {
            LOGGER.warn(
                    "The filter chain {} of the application takes every request, and it alone decides: neither AccessPolicies and "
                            + "ashlar.security.access.rules nor limits and logins of this starter hold unless it applies the "
                            + "SecurityChainCustomizer beans. Give it a securityMatcher, and they hold for the rest",
                    instead.get());
            return new AbsentChain();
        }
        HttpSecurity http = builder.getObject();
        http.csrf(CsrfConfigurer::disable)
                .logout(LogoutConfigurer::disable)
                .requestCache(RequestCacheConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        parts.orderedStream().forEach(part -> part.customize(http));
        return http.build();
    }
}
