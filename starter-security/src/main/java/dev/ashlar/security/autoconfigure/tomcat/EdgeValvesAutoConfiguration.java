package dev.ashlar.security.autoconfigure.tomcat;

import org.apache.catalina.Valve;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Auto-configuration that puts all {@link EdgeValves} into the Tomcat of the application. */
@AutoConfiguration
@ConditionalOnClass({TomcatServletWebServerFactory.class, Valve.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public final class EdgeValvesAutoConfiguration {

    /** Late, so that valves of Boot are there to be replaced. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> ashlarEdgeValvesCustomizer(
            ObjectProvider<EdgeValves> valves) {
        return factory -> valves.orderedStream().forEach(some -> some.addTo(factory));
    }
}
