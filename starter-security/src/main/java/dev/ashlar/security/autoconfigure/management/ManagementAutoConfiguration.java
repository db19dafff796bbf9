package dev.ashlar.security.autoconfigure.management;

import dev.ashlar.security.autoconfigure.chain.ApplicationChains;
import dev.ashlar.security.autoconfigure.path.PathPatterns;
import dev.ashlar.security.chain.SecurityChainCustomizer;
import dev.ashlar.security.checks.SecurityCheck;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Auto-configuration of who may look into a running application. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBooleanProperty(name = "ashlar.security.enabled", matchIfMissing = true)
@EnableConfigurationProperties({ManagementProperties.class, ProbeProperties.class})
public final class ManagementAutoConfiguration {

    @Bean
    ProbePaths ashlarProbePaths(ProbeProperties properties) {
        return new ProbePaths(PathPatterns.anyOf(properties.paths()));
    }

    /** Where there are endpoints. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(PathMappedEndpoints.class)
    static class EndpointConfiguration {

        /** Before whatever other rules there are. */
        @Bean
        @Order(-100)
        SecurityChainCustomizer ashlarManagementChain(ManagementProperties properties) {
            return new ManagementChain(properties);
        }

        @Bean
        SecurityCheck ashlarManagementCheck(
                ManagementProperties properties, Environment environment, ObjectProvider<ApplicationChains> chains) {
            return new ManagementCheck(
                    () -> chains.stream()
                            .anyMatch(others -> others.takingEverything().isEmpty()),
                    properties,
                    environment);
        }
    }
}
