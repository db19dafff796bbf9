package dev.ashlar.test;

import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Tells where to look once a web application is ready. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass({WebServerApplicationContext.class, RequestMappingHandlerMapping.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class LocalRunConfiguration {

    @Bean
    LocalRunSummary localRunSummary(WebServerApplicationContext context, LocalPostgresProperties properties) {
        return new LocalRunSummary(context, LocalRunCaller.beside(properties.dataDirectory()));
    }
}
