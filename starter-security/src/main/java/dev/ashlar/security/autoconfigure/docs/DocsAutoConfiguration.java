package dev.ashlar.security.autoconfigure.docs;

import dev.ashlar.security.autoconfigure.profile.ProductionProfile;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Auto-configuration of who may read the pages that document the API. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(DocsProperties.class)
public final class DocsAutoConfiguration {

    @Bean
    DocsPages ashlarDocsPages(DocsProperties properties, Environment environment) {
        boolean open = properties.open() == null ? !ProductionProfile.isActive(environment) : properties.open();
        return new DocsPages(paths(properties), open, properties.contentSecurityPolicy());
    }

    private static RequestMatcher paths(DocsProperties properties) {
        return properties.paths().isEmpty()
                ? request -> false
                : new OrRequestMatcher(properties.paths().stream()
                        .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
                        .toList());
    }
}
