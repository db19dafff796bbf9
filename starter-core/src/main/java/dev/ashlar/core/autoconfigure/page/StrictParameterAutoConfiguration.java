package dev.ashlar.core.autoconfigure.page;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Auto-configuration of the refusal of query parameters that nobody declares. */
@AutoConfiguration(after = PageAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(WebMvcConfigurer.class)
@ConditionalOnBooleanProperty(name = "ashlar.core.strict-parameters")
@EnableConfigurationProperties(StrictParameterProperties.class)
public final class StrictParameterAutoConfiguration {

    @Bean
    WebMvcConfigurer ashlarStrictParameters(
            StrictParameterProperties properties, ObjectProvider<PageProperties> pages) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new StrictParameters(
                        new DeclaredParameters(pages.getIfAvailable()), properties.commonParameters()));
            }
        };
    }
}
