package dev.ashlar.core.autoconfigure.limits;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import tools.jackson.databind.module.SimpleModule;

/** Auto-configuration of the limits of request bodies; those of depth and text in JSON are properties of Boot's. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBooleanProperty(name = "ashlar.core.limits.enabled", matchIfMissing = true)
@EnableConfigurationProperties(LimitsProperties.class)
public final class LimitsAutoConfiguration {

    @Bean
    FilterRegistrationBean<BodyLimitFilter> ashlarBodyLimitFilter(LimitsProperties properties) {
        var registration = new FilterRegistrationBean<>(new BodyLimitFilter(properties.maxBodySize()));
        // Inside the problem filter, before everything that might read the body.
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
        return registration;
    }

    /** The length of lists in JSON. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({JsonMapperBuilderCustomizer.class, RequestBodyAdviceAdapter.class})
    static class ListConfiguration {

        @Bean
        RequestBodyMark ashlarRequestBodyMark() {
            return new RequestBodyMark();
        }

        @Bean
        JsonMapperBuilderCustomizer ashlarListLimit(LimitsProperties properties) {
            return builder -> builder.addModule(new SimpleModule("ashlar-list-limit")
                    .setDeserializerModifier(new ListLimit(properties.maxListLength())));
        }
    }
}
