package dev.ashlar.core.autoconfigure;

import java.io.IOException;
import java.util.Map;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnResource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Auto-configuration that serves the OpenAPI document and a page to read it and try it out. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBooleanProperty(name = "ashlar.core.openapi.enabled", matchIfMissing = true)
@Conditional(OnOpenApiDocument.class)
@EnableConfigurationProperties(OpenApiProperties.class)
public final class OpenApiAutoConfiguration {

    /* After the application's own handlers, so that a path of the document itself is never hidden. */
    private static final int AFTER_CONTROLLERS = 10;

    @Bean
    SimpleUrlHandlerMapping ashlarOpenApiMapping(OpenApiProperties properties) {
        var document = FixedResourceHandler.of(properties.document(), "application/yaml");
        return new SimpleUrlHandlerMapping(Map.of("/openapi.yaml", document), AFTER_CONTROLLERS);
    }

    /** The page, made by Swagger UI from its webjar. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty(name = "ashlar.core.openapi.docs.enabled", matchIfMissing = true)
    @ConditionalOnResource(resources = "classpath:META-INF/maven/org.webjars/swagger-ui/pom.properties")
    static class DocsConfiguration {

        @Bean
        SimpleUrlHandlerMapping ashlarDocsMapping(ResourceLoader loader) throws IOException {
            return new SimpleUrlHandlerMapping(new DocsPage(loader).handlers(), AFTER_CONTROLLERS);
        }
    }
}
