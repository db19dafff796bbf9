package dev.ashlar.core.autoconfigure;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Auto-configuration that serves the application under {@code ashlar.core.base-path} as well. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty("ashlar.core.base-path")
@EnableConfigurationProperties(BasePathProperties.class)
public final class BasePathAutoConfiguration {

    @Bean
    FilterRegistrationBean<BasePathFilter> ashlarBasePathFilter(BasePathProperties properties) {
        String basePath = String.valueOf(properties.basePath());
        var registration = new FilterRegistrationBean<>(new BasePathFilter(basePath));
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC));
        // After Boot's ForwardedHeaderFilter, before everything that looks at the path.
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }
}
