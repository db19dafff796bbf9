package dev.ashlar.security.autoconfigure.checks;

import dev.ashlar.security.autoconfigure.profile.Stage;
import dev.ashlar.security.checks.SecurityCheck;
import dev.ashlar.security.checks.SecurityFinding.Severity;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.SecurityProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** Auto-configuration of the checks at the start; every {@link SecurityCheck} bean is one. */
@AutoConfiguration(afterName = "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration")
@ConditionalOnBooleanProperty(name = "ashlar.security.enabled", matchIfMissing = true)
@EnableConfigurationProperties({CheckProperties.class, CheckModeProperties.class})
public final class ChecksAutoConfiguration {

    private static final String BOOT_USERS = "inMemoryUserDetailsManager";

    @Bean
    SecurityCheckRun ashlarSecurityCheckRun(
            ObjectProvider<SecurityCheck> checks,
            CheckModeProperties mode,
            CheckProperties properties,
            ConfigurableEnvironment environment,
            ResourceLoader loader) {
        Stage stage = Stage.of(environment, classLoader(loader));
        StageNotice.tell(stage, mode.checks(), environment);
        return new SecurityCheckRun(
                () -> mode.checks() == CheckMode.OFF ? Stream.empty() : checks.orderedStream(),
                properties.ignore(),
                mode.checks() == CheckMode.REFUSE ? refusedIn(stage) : Set.of());
    }

    private static Set<Severity> refusedIn(Stage stage) {
        return switch (stage) {
            case DEVELOPMENT -> Set.of();
            case UNKNOWN -> Set.of(Severity.STRICT_REFUSAL);
            case PRODUCTION -> Set.of(Severity.STRICT_REFUSAL, Severity.REFUSAL);
        };
    }

    private static ClassLoader classLoader(ResourceLoader loader) {
        ClassLoader own = loader.getClassLoader();
        return own == null ? ChecksAutoConfiguration.class.getClassLoader() : own;
    }

    @Bean
    SecurityCheck ashlarSecretCheck(ConfigurableEnvironment environment) {
        return new SecretCheck(environment);
    }

    @Bean
    SecurityCheck ashlarIssuerCheck(ConfigurableEnvironment environment) {
        return new IssuerCheck(environment);
    }

    @Bean
    SecurityCheck ashlarDevelopmentCheck(ConfigurableEnvironment environment, ResourceLoader loader) {
        return new DevelopmentCheck(environment, classLoader(loader));
    }

    @Bean
    SecurityCheck ashlarGeneratedPasswordCheck(
            ObjectProvider<SecurityProperties> properties,
            ObjectProvider<InMemoryUserDetailsManager> users,
            BeanFactory beans) {
        return new GeneratedPasswordCheck(properties, users, beans.containsBean(BOOT_USERS));
    }
}
