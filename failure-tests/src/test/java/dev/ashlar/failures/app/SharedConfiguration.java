package dev.ashlar.failures.app;

import dev.ashlar.errors.ConstraintPointers;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an application tells the starter about its database. */
@Configuration(proxyBeanMethods = false)
class SharedConfiguration {

    @Bean
    ConstraintPointers constraintPointers() {
        Map<String, String> pointers = Map.of(
                "uk_app_user_email", "/email",
                "ck_app_user_age", "/age",
                "fk_invoice_user", "/userId",
                "app_user.email", "/email");
        return constraint -> Optional.ofNullable(pointers.get(constraint));
    }
}
