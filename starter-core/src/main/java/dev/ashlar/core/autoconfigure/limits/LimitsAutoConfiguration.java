package dev.ashlar.core.autoconfigure.limits;

import dev.ashlar.errors.RequestJson;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.codec.CodecCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import tools.jackson.databind.cfg.ContextAttributes;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Auto-configuration of the limits of request bodies; those of depth and text in JSON are properties of Boot's. */
@AutoConfiguration
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty(name = "ashlar.core.limits.enabled", matchIfMissing = true)
@EnableConfigurationProperties(LimitsProperties.class)
public final class LimitsAutoConfiguration {

    /** The size of bodies; WebFlux has spring.http.codecs.max-in-memory-size. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = Type.SERVLET)
    static class SizeConfiguration {

        @Bean
        FilterRegistrationBean<BodyLimitFilter> ashlarBodyLimitFilter(LimitsProperties properties) {
            var registration = new FilterRegistrationBean<>(new BodyLimitFilter(properties.maxBodySize()));
            // Inside the problem filter, before everything that might read the body.
            registration.setDispatcherTypes(DispatcherType.REQUEST);
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
            return registration;
        }
    }

    /** The elements of lists and maps in JSON. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(JsonMapperBuilderCustomizer.class)
    static class ElementConfiguration {

        @Bean
        JsonMapperBuilderCustomizer ashlarElementLimit(LimitsProperties properties) {
            return builder -> builder.addModule(new SimpleModule("ashlar-element-limit")
                    .setDeserializerModifier(new CountedElements(ElementLimit.of(properties))));
        }
    }

    /** What tells them from JSON of other services, on Spring MVC. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = Type.SERVLET)
    @ConditionalOnClass({JsonMapperBuilderCustomizer.class, RequestBodyAdviceAdapter.class})
    static class ServletMarkConfiguration {

        @Bean
        RequestBodyMark ashlarRequestBodyMark() {
            return new RequestBodyMark();
        }
    }

    /** The same on WebFlux, whose server has codecs of its own. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = Type.REACTIVE)
    @ConditionalOnClass({JsonMapperBuilderCustomizer.class, CodecCustomizer.class})
    static class ReactiveMarkConfiguration {

        @Bean
        @Order(1) // After Boot's, which sets the decoder of clients and servers alike.
        CodecCustomizer ashlarRequestCodecs(JsonMapper mapper) {
            JsonMapper ofRequests = mapper.rebuild()
                    .defaultAttributes(RequestJson.attributes(ContextAttributes.getEmpty()))
                    .build();
            return codecs -> {
                if (codecs instanceof ServerCodecConfigurer) {
                    codecs.defaultCodecs().jacksonJsonDecoder(new JacksonJsonDecoder(ofRequests));
                }
            };
        }
    }
}
