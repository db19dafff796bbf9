package dev.ashlar.security.autoconfigure.management;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Encryption and hosts for a management port of its own, which filters of the application do not reach. */
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBooleanProperty(name = "ashlar.security.enabled", matchIfMissing = true)
class EdgeFiltersManagementConfiguration {

    /** Before the filter that reads credentials. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ServletContextInitializer ashlarManagementEdgeFilters(
            @Qualifier("ashlarHostFilter") ObjectProvider<FilterRegistrationBean<?>> hosts,
            @Qualifier("ashlarHttpsFilter") ObjectProvider<FilterRegistrationBean<?>> https) {
        return context -> {
            for (ObjectProvider<FilterRegistrationBean<?>> filter : List.of(hosts, https)) {
                FilterRegistrationBean<?> found = filter.getIfAvailable();
                if (found != null) {
                    found.onStartup(context);
                }
            }
        };
    }
}
