package dev.ashlar.security.autoconfigure.https;

import dev.ashlar.security.autoconfigure.tomcat.EdgeValves;
import org.apache.catalina.Valve;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Auto-configuration of the proxies that may say how and by whom they were asked: none unless they are named. */
@AutoConfiguration(before = HttpsAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(ProxiesProperties.class)
public final class ProxiesAutoConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({TomcatServletWebServerFactory.class, Valve.class})
    @ConditionalOnBooleanProperty(
            name = {"ashlar.security.enabled", "ashlar.security.proxies.enabled"},
            matchIfMissing = true)
    static class TomcatConfiguration {

        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        EdgeValves ashlarProxyValves(ProxiesProperties properties) {
            return new ProxyValves(TrustedProxies.of(properties.trusted()));
        }
    }
}
