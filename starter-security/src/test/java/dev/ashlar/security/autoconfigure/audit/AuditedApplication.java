package dev.ashlar.security.autoconfigure.audit;

import dev.ashlar.security.apikey.ApiKeys;
import dev.ashlar.security.audit.Audit;
import dev.ashlar.security.audit.AuditOutcome;
import dev.ashlar.security.audit.AuditResource;
import dev.ashlar.security.token.AccountsApplication;
import jakarta.annotation.security.PermitAll;
import java.security.Principal;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.provisioning.UserDetailsManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** An application that records what its users do. */
@Configuration
@EnableAutoConfiguration
@Import({AccountsApplication.class, AuditedApplication.Orders.class, AuditedApplication.Administration.class})
class AuditedApplication {

    @RestController
    static class Orders {

        private final Audit audit;

        Orders(Audit audit) {
            this.audit = audit;
        }

        @PermitAll
        @Transactional
        @PostMapping("/orders/{id}")
        public void create(@PathVariable String id) {
            audit.record(
                    "order.create",
                    AuditResource.of("Order", id),
                    AuditOutcome.SUCCESS,
                    Map.of("amount", 5, "password", "hunter2", "card", Map.of("pin", "1234", "brand", "visa")));
        }

        @PermitAll
        @Transactional
        @PostMapping("/orders/{id}/failing")
        public void fail(@PathVariable String id) {
            audit.record("order.pay", AuditResource.of("Order", id), AuditOutcome.SUCCESS, Map.of());
            audit.record("order.charge", AuditResource.of("Order", id), AuditOutcome.FAILURE, Map.of());
            throw new IllegalStateException("rolled back");
        }

        @PermitAll
        @Transactional(readOnly = true)
        @PostMapping("/orders/{id}/reading")
        public void read(@PathVariable String id) {
            audit.record("order.read", AuditResource.of("Order", id), AuditOutcome.SUCCESS, Map.of());
        }
    }

    /** What administrators do. */
    @RestController
    @PreAuthorize("isAuthenticated()")
    static class Administration {

        private final UserDetailsManager users;
        private final ObjectProvider<ApiKeys> keys;

        Administration(UserDetailsManager users, ObjectProvider<ApiKeys> keys) {
            this.users = users;
            this.keys = keys;
        }

        @PostMapping("/keys")
        public String issue(Principal caller) {
            return keys.getObject()
                    .create(caller.getName(), "nightly run", Set.of("orders:read"), null)
                    .key()
                    .id();
        }

        @PostMapping("/keys/{id}/revocation")
        public void revoke(@PathVariable String id, Principal caller) {
            keys.getObject().revoke(caller.getName(), id);
        }

        @PostMapping("/users/{name}/roles/{role}")
        public void grant(@PathVariable String name, @PathVariable String role) {
            users.updateUser(User.withUserDetails(users.loadUserByUsername(name))
                    .roles(role)
                    .build());
        }

        @PostMapping("/me/password")
        public void rehash() {
            users.changePassword(null, "{noop}nobody shows this");
        }

        @PostMapping("/users/{name}/deletion")
        public void delete(@PathVariable String name) {
            users.deleteUser(name);
        }
    }
}
