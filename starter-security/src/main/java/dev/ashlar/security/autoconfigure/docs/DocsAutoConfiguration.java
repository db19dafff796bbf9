package dev.ashlar.security.autoconfigure.docs;

import dev.ashlar.security.autoconfigure.path.PathPatterns;
import dev.ashlar.security.autoconfigure.profile.ProductionProfile;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Auto-configuration of who may read the pages that document the API. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(DocsProperties.class)
public final class DocsAutoConfiguration {

    @Bean
    DocsPages ashlarDocsPages(DocsProperties properties, Environment environment) {
        boolean open = properties.open() == null ? !ProductionProfile.isActive(environment) : properties.open();
        return new DocsPages(PathPatterns.anyOf(properties.paths()), open, properties.contentSecurityPolicy());
    }
}
