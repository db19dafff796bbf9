package dev.ashlar.core.autoconfigure.idempotency;

import dev.ashlar.core.autoconfigure.idempotency.IdempotencyStartCheck.StoreCheck;
import dev.ashlar.core.autoconfigure.request.RequestContextAutoConfiguration;
import dev.ashlar.core.autoconfigure.time.TimeAutoConfiguration;
import dev.ashlar.core.idempotency.IdempotencyErrorCode;
import dev.ashlar.core.idempotency.IdempotencyStore;
import dev.ashlar.core.request.CallerResolver;
import dev.ashlar.errors.ErrorCodes;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Auto-configuration of idempotency keys for the handler methods of Spring MVC. */
@AutoConfiguration(
        after = {RequestContextAutoConfiguration.class, TimeAutoConfiguration.class},
        afterName = {
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(RequestMappingHandlerAdapter.class)
@ConditionalOnBooleanProperty(name = "ashlar.core.idempotency.enabled", matchIfMissing = true)
@EnableConfigurationProperties(IdempotencyProperties.class)
@Import({JdbcStoreConfiguration.class, MemoryStoreConfiguration.class})
public final class IdempotencyAutoConfiguration {

    @Bean
    IdempotentHandlers ashlarIdempotentHandlers(IdempotencyProperties properties) {
        return new IdempotentHandlers(properties);
    }

    @Bean
    IdempotentHandlerAdapter ashlarIdempotentHandlerAdapter(
            ObjectProvider<RequestMappingHandlerAdapter> delegate,
            IdempotentHandlers handlers,
            ObjectProvider<IdempotencyStore> store,
            CallerResolver callers,
            IdempotencyProperties properties) {
        return new IdempotentHandlerAdapter(
                delegate::getObject, handlers, store.getIfAvailable(this::refuse), callers, properties);
    }

    @Bean
    IdempotencyStartCheck ashlarIdempotencyStartCheck(
            ObjectProvider<RequestMappingHandlerMapping> mappings,
            IdempotentHandlers handlers,
            ObjectProvider<StoreCheck> checks) {
        return new IdempotencyStartCheck(
                mappings, handlers, checks.orderedStream().toList());
    }

    @Bean
    ErrorCodes ashlarIdempotencyErrorCodes() {
        return () -> List.of(IdempotencyErrorCode.values());
    }

    private IdempotencyStore refuse() {
        throw new IdempotencyStartException(
                "ashlar.core.idempotency.store=jdbc needs spring-jdbc, one DataSource and one transaction manager.",
                "Add spring-boot-starter-jdbc or -data-jpa, define an IdempotencyStore bean, or choose another store.");
    }
}
