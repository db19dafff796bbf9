package dev.ashlar.core.autoconfigure.page;

import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Auto-configuration of pages as parameters and results of handler methods. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(WebMvcConfigurer.class)
@ConditionalOnBooleanProperty(name = "ashlar.core.pages.enabled", matchIfMissing = true)
@EnableConfigurationProperties(PageProperties.class)
public final class PageAutoConfiguration {

    @Bean
    WebMvcConfigurer ashlarPageArguments(PageProperties properties) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new PageArgumentResolver(properties));
            }
        };
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "ashlar.core.pages.links", matchIfMissing = true)
    PageLinks ashlarPageLinks() {
        return new PageLinks();
    }
}
