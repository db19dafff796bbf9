package dev.ashlar.security.autoconfigure.hosts;

import dev.ashlar.errors.servlet.ServletProblems;
import dev.ashlar.security.autoconfigure.management.ManagementAutoConfiguration;
import dev.ashlar.security.autoconfigure.management.ProbePaths;
import dev.ashlar.security.autoconfigure.profile.ProductionProfile;
import dev.ashlar.security.checks.SecurityCheck;
import dev.ashlar.security.checks.SecurityFinding;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** Auto-configuration of the names under which the application answers. */
@AutoConfiguration(after = ManagementAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBooleanProperty(name = "ashlar.security.enabled", matchIfMissing = true)
@EnableConfigurationProperties(HostsProperties.class)
public final class HostsAutoConfiguration {

    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

    @Bean
    HostNames ashlarHostNames(HostsProperties properties) {
        return new HostNames(properties.hosts());
    }

    @Bean
    FilterRegistrationBean<HostFilter> ashlarHostFilter(HostNames names, ServletProblems problems, ProbePaths probes) {
        FilterRegistrationBean<HostFilter> registration =
                new FilterRegistrationBean<>(new HostFilter(names, problems, probes));
        registration.setOrder(ORDER);
        registration.setEnabled(!names.names().isEmpty());
        return registration;
    }

    @Bean
    SecurityCheck ashlarHostsCheck(HostsProperties properties, Environment environment) {
        return () -> properties.hosts().isEmpty() && ProductionProfile.isActive(environment)
                ? List.of(SecurityFinding.warning(
                        "any-host",
                        "ashlar.security.hosts",
                        "Requests for any host are answered.",
                        "Name the hosts of the application in ashlar.security.hosts."))
                : List.of();
    }
}
