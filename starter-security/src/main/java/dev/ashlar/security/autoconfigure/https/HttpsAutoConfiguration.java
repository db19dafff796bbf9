package dev.ashlar.security.autoconfigure.https;

import dev.ashlar.errors.ErrorCodes;
import dev.ashlar.errors.servlet.ServletProblems;
import dev.ashlar.security.autoconfigure.hosts.HostNames;
import dev.ashlar.security.autoconfigure.hosts.HostsAutoConfiguration;
import dev.ashlar.security.autoconfigure.management.ManagementAutoConfiguration;
import dev.ashlar.security.autoconfigure.management.ProbePaths;
import dev.ashlar.security.autoconfigure.path.PathPatterns;
import dev.ashlar.security.autoconfigure.profile.ProductionProfile;
import dev.ashlar.security.checks.SecurityCheck;
import dev.ashlar.security.edge.EdgeErrorCode;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** Auto-configuration of encryption on the way, required in production. */
@AutoConfiguration(after = {ManagementAutoConfiguration.class, HostsAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBooleanProperty(name = "ashlar.security.enabled", matchIfMissing = true)
@EnableConfigurationProperties(HttpsProperties.class)
public final class HttpsAutoConfiguration {

    /** Before the filters that read credentials, and behind those that give problems their form. */
    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 20;

    @Bean
    FilterRegistrationBean<HttpsFilter> ashlarHttpsFilter(
            HttpsProperties properties,
            ServletProblems problems,
            HostNames hosts,
            ProbePaths probes,
            Environment environment) {
        FilterRegistrationBean<HttpsFilter> registration = new FilterRegistrationBean<>(
                new HttpsFilter(problems, PathPatterns.anyOf(properties.pages()), hosts, probes));
        registration.setOrder(ORDER);
        registration.setEnabled(isRequired(properties, environment));
        return registration;
    }

    @Bean
    SecurityCheck ashlarHttpsCheck(HttpsProperties properties, ProxiesProperties proxies, Environment environment) {
        return new HttpsCheck(isRequired(properties, environment), proxies, environment);
    }

    @Bean
    ErrorCodes ashlarEdgeErrorCodes() {
        return () -> List.of(EdgeErrorCode.values());
    }

    private static boolean isRequired(HttpsProperties properties, Environment environment) {
        return properties.required() == null ? ProductionProfile.isActive(environment) : properties.required();
    }
}
