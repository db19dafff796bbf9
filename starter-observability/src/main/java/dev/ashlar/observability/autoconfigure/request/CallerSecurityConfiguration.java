package dev.ashlar.observability.autoconfigure.request;

import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/** Who is calling, where Spring Security knows it and before it refuses anybody: those who may not do something are told of too. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass({HttpSecurity.class, AnonymousAuthenticationFilter.class})
class CallerSecurityConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    static class ServletConfiguration {

        @Bean
        Customizer<HttpSecurity> ashlarCallerCustomizer() {
            return http -> http.addFilterAfter(new CallerFilter(), AnonymousAuthenticationFilter.class);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
    static class ReactiveConfiguration {

        @Bean
        Customizer<ServerHttpSecurity> ashlarReactiveCallerCustomizer() {
            return http -> http.addFilterAfter(
                    new ReactiveCallerFilter(), SecurityWebFiltersOrder.SECURITY_CONTEXT_SERVER_WEB_EXCHANGE);
        }
    }
}
