package dev.ashlar.errors.autoconfigure.tomcat;

import dev.ashlar.errors.servlet.ServletProblems;
import org.apache.catalina.Valve;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Auto-configuration of problems for embedded Tomcat. */
@AutoConfiguration(afterName = "dev.ashlar.errors.autoconfigure.servlet.ServletErrorsAutoConfiguration")
@ConditionalOnClass({TomcatServletWebServerFactory.class, Valve.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(ServletProblems.class)
public final class TomcatErrorsAutoConfiguration {

    /** Late, so that our valve is the innermost and reports first. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemReportValveCustomizer(ServletProblems problems) {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass("");
                host.getPipeline().addValve(new ProblemReportValve(problems));
            }
        });
    }
}
