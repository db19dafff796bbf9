package dev.ashlar.security.autoconfigure.audit;

import dev.ashlar.security.audit.Audit;
import dev.ashlar.security.audit.AuditOutcome;
import dev.ashlar.security.audit.AuditResource;
import dev.ashlar.security.token.AccountsApplication;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** An application that records what its users do. */
@Configuration
@EnableAutoConfiguration
@Import({AccountsApplication.class, AuditedApplication.Orders.class})
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
}
