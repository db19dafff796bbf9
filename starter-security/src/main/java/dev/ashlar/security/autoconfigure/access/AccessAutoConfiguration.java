package dev.ashlar.security.autoconfigure.access;

import static dev.ashlar.security.access.OperationPolicy.open;

import dev.ashlar.errors.ErrorCodes;
import dev.ashlar.security.access.AccessErrorCode;
import dev.ashlar.security.access.AccessInventory;
import dev.ashlar.security.access.AccessPolicies;
import dev.ashlar.security.autoconfigure.chain.ApplicationChains;
import dev.ashlar.security.autoconfigure.docs.DocsPages;
import dev.ashlar.security.autoconfigure.handler.HandlerLookup;
import dev.ashlar.security.chain.SecurityChainCustomizer;
import dev.ashlar.security.checks.SecurityCheck;
import dev.ashlar.security.checks.SecurityFinding;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.hierarchicalroles.NullRoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.MappedInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Auto-configuration of who may call what. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBooleanProperty(name = "ashlar.security.enabled", matchIfMissing = true)
@EnableConfigurationProperties(AccessProperties.class)
public final class AccessAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    static RoleHierarchy ashlarRoleHierarchy(AccessProperties properties) {
        return properties.roleHierarchy().isEmpty()
                ? new NullRoleHierarchy()
                : RoleHierarchyImpl.fromHierarchy(RoleLines.of(properties.roleHierarchy()));
    }

    /** What problems mean is for everybody who is told one. Without the catalogue the paths are the application's. */
    @Bean
    @ConditionalOnBooleanProperty(name = "ashlar.errors.catalogue.enabled", matchIfMissing = true)
    AccessPolicies ashlarCataloguePolicies() {
        return AccessPolicies.of(
                open("problemTypes", "GET", "/problems"),
                open("problemType", "GET", "/problems/{code}"),
                open("problemComponents", "GET", "/problems/openapi.yaml"));
    }

    @Bean
    AccessRules ashlarAccessRules(AccessProperties properties) {
        return AccessRules.of(properties.rules());
    }

    @Bean
    SecurityCheck ashlarAccessRulesCheck(AccessRules rules) {
        return () -> rules.openEverything()
                ? List.of(SecurityFinding.refusal(
                        "everything-open",
                        "ashlar.security.access.rules",
                        "A rule opens every path to everybody.",
                        "Name the paths that are meant in ashlar.security.access.rules."))
                : List.of();
    }

    @Bean
    HandlerAccess ashlarHandlerAccess(ObjectProvider<AccessPolicies> tables) {
        return new HandlerAccess(tables.orderedStream().reduce(AccessPolicies.of(), AccessPolicies::and));
    }

    @Bean
    AccessManagers ashlarAccessManagers(RoleHierarchy roles, ObjectProvider<Clock> clocks) {
        return new AccessManagers(roles, new FreshLogins(clocks.getIfUnique(Clock::systemUTC)));
    }

    @Bean
    ErrorCodes ashlarAccessErrorCodes() {
        return () -> List.of(AccessErrorCode.values());
    }

    @Bean
    OperationAuthorization ashlarOperationAuthorization(
            ObjectProvider<HandlerMapping> mappings, HandlerAccess declared, AccessManagers managers, DocsPages docs) {
        return new OperationAuthorization(new HandlerLookup(mappings), declared, managers, docs);
    }

    /** Last, since it closes what the others leave open. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityChainCustomizer ashlarAccessChain(
            OperationAuthorization operations, AccessRules rules, AccessManagers managers) {
        return new AccessChain(operations, rules, managers);
    }

    /** Before anybody can ask. */
    @Bean
    SmartInitializingSingleton ashlarHandlerAccessCheck(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        return () -> mappings.orderedStream()
                .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                .forEach(HandlerAccess::check);
    }

    /** In front of whatever handler mapping chooses, those of the application included. */
    @Bean
    MappedInterceptor ashlarAuthorizedHandler() {
        return new MappedInterceptor(null, new AuthorizedHandler());
    }

    @Bean
    @Lazy
    AccessInventory ashlarAccessInventory(
            AccessRules rules, HandlerAccess declared, ObjectProvider<RequestMappingHandlerMapping> mappings) {
        return new InventoryFactory(rules, declared, mappings.orderedStream().toList()).create();
    }

    @Bean
    AccessLog ashlarAccessLog(ObjectProvider<AccessInventory> inventory, ObjectProvider<ApplicationChains> chains) {
        return new AccessLog(inventory, chains);
    }

    /** Annotations of methods hold, of controllers and of services. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingBean(name = "preAuthorizeAuthorizationMethodInterceptor")
    @EnableMethodSecurity(securedEnabled = true, jsr250Enabled = true)
    static class MethodSecurityConfiguration {}
}
