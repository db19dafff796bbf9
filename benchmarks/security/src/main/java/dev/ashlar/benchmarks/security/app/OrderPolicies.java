package dev.ashlar.benchmarks.security.app;

import static dev.ashlar.security.access.Credentials.bearer;
import static dev.ashlar.security.access.OperationPolicy.guarded;

import dev.ashlar.security.access.AccessPolicies;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What generated applications have; plain Spring Security lets every caller in. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(name = "dev.ashlar.security.access.AccessPolicies")
class OrderPolicies {

    @Bean
    AccessPolicies policies() {
        return AccessPolicies.of(
                guarded("getOrder", "GET", "/orders/{id}", bearer().withRoles("READER")),
                guarded("getStoredOrder", "GET", "/stored-orders/{id}", bearer().withRoles("READER")));
    }
}
