package dev.ashlar.security.autoconfigure.headers;

import dev.ashlar.security.autoconfigure.docs.DocsAutoConfiguration;
import dev.ashlar.security.autoconfigure.docs.DocsPages;
import dev.ashlar.security.autoconfigure.tomcat.EdgeValves;
import dev.ashlar.security.chain.SecurityChainCustomizer;
import java.util.List;
import org.apache.catalina.Valve;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;

/** Auto-configuration of the headers that every answer carries, whatever gives it and whatever filter chain there is. */
@AutoConfiguration(after = DocsAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBooleanProperty(
        name = {"ashlar.security.enabled", "ashlar.security.headers.enabled"},
        matchIfMissing = true)
@EnableConfigurationProperties(HeadersProperties.class)
public final class HeadersAutoConfiguration {

    private static final String WRITER = "ashlarHeaderWriter";

    @Bean(WRITER)
    @ConditionalOnMissingBean(name = WRITER)
    HeaderWriter ashlarHeaderWriter(HeadersProperties properties) {
        return new HeaderWriters(properties).create();
    }

    @Bean
    FilterRegistrationBean<HeadersFilter> ashlarHeadersFilter(
            @Qualifier(WRITER) HeaderWriter headers, DocsPages docs, HeadersProperties properties) {
        HeaderWriter pages = new DelegatingRequestMatcherHeaderWriter(
                docs.paths(), new ContentSecurityPolicyHeaderWriter(docs.contentSecurityPolicy()));
        // Filters before the chain refuse callers too, who are not known to be any by then but show what makes them so.
        List<HeaderWriter> writers =
                properties.noStore() ? List.of(pages, headers, new NoStoreHeaderWriter()) : List.of(pages, headers);
        FilterRegistrationBean<HeadersFilter> registration = new FilterRegistrationBean<>(new HeadersFilter(writers));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** In the place of the headers that Spring Security would write. */
    @Bean
    @Order(0)
    SecurityChainCustomizer ashlarHeadersChain(HeadersProperties properties) {
        return http -> http.headers(headers -> {
            headers.defaultsDisabled();
            if (properties.noStore()) {
                headers.addHeaderWriter(new NoStoreHeaderWriter());
            }
        });
    }

    /** What never reaches a filter. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({TomcatServletWebServerFactory.class, Valve.class})
    static class TomcatConfiguration {

        /** After the valve that knows whether a proxy was asked over HTTPS. */
        @Bean
        @Order(Ordered.LOWEST_PRECEDENCE)
        EdgeValves ashlarHeadersValve(@Qualifier(WRITER) HeaderWriter headers) {
            return factory -> factory.addEngineValves(new HeadersValve(headers));
        }
    }
}
