package dev.ashlar.security.autoconfigure.cors;

import dev.ashlar.security.autoconfigure.handler.HandlerLookup;
import dev.ashlar.security.chain.SecurityChainCustomizer;
import dev.ashlar.security.checks.SecurityCheck;
import dev.ashlar.security.checks.SecurityFinding;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Auto-configuration of the web pages of other origins that may call. Handlers with {@code @CrossOrigin} are left to Spring
 * MVC as long as no origin is named here.
 */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBooleanProperty(name = "ashlar.security.enabled", matchIfMissing = true)
@EnableConfigurationProperties(CorsProperties.class)
public final class CorsAutoConfiguration {

    private static final String SOURCE = "corsConfigurationSource";

    @Bean(SOURCE)
    @ConditionalOnMissingBean(name = {SOURCE, "corsFilter"})
    CorsConfigurationSource ashlarCorsConfigurationSource(
            CorsProperties properties, ObjectProvider<HandlerMapping> mappings) {
        new AnyOrigin(properties).refuseWithCredentials();
        if (!properties.areSet()) {
            return new MvcCorsSource(new HandlerLookup(mappings));
        }
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        properties.paths().forEach(path -> source.registerCorsConfiguration(path, properties.toConfiguration()));
        return source;
    }

    @Bean
    @Order(0)
    SecurityChainCustomizer ashlarCorsChain() {
        return http -> http.cors(Customizer.withDefaults())
                .headers(headers -> headers.addHeaderWriter(new VaryByOriginHeaderWriter()));
    }

    @Bean
    SecurityCheck ashlarCorsCheck(CorsProperties properties) {
        return () -> new AnyOrigin(properties)
                .found().stream()
                        .map(property -> SecurityFinding.refusal(
                                "cors-any-origin",
                                property,
                                "Every web page may call.",
                                "Name the origins of the pages that are meant to."))
                        .toList();
    }
}
