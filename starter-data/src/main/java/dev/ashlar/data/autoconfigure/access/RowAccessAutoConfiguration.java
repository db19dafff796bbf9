package dev.ashlar.data.autoconfigure.access;

import dev.ashlar.data.access.RowAccess;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.hierarchicalroles.NullRoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.oauth2.core.ClaimAccessor;

/** Auto-configuration that tells by Spring Security who asks for rows that belong to somebody. */
@AutoConfiguration
@ConditionalOnClass({RoleHierarchy.class, ClaimAccessor.class})
@EnableConfigurationProperties(RowAccessProperties.class)
public final class RowAccessAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    RowAccess ashlarRowAccess(RowAccessProperties properties, ObjectProvider<RoleHierarchy> roles) {
        return new AuthenticatedRowAccess(properties, roles.getIfAvailable(NullRoleHierarchy::new));
    }
}
