package dev.ashlar.core.autoconfigure.idempotency;

import dev.ashlar.core.idempotency.IdempotencyStore;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Keys in the memory of this process. */
@Configuration(proxyBeanMethods = false)
@Conditional(OnStore.Memory.class)
@ConditionalOnMissingBean(IdempotencyStore.class)
class MemoryStoreConfiguration {

    @Bean
    MemoryIdempotencyStore ashlarIdempotencyStore(Clock clock, IdempotencyProperties properties) {
        return new MemoryIdempotencyStore(clock, properties.memory().maxEntries());
    }
}
