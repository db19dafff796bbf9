package dev.ashlar.security.autoconfigure.apikey;

import dev.ashlar.security.apikey.ApiKeys;
import dev.ashlar.test.security.LocalApiKeys;
import java.time.Duration;
import java.util.LinkedHashSet;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Real keys for tests and local runs, whose class path alone has {@code ashlar-starter-test}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(LocalApiKeys.class)
class LocalKeyConfiguration {

    private static final Duration LIFETIME = Duration.ofDays(1);

    @Bean
    LocalApiKeys ashlarLocalApiKeys(ApiKeys keys) {
        return (owner, scopes) -> keys.create(owner, "local run", new LinkedHashSet<>(scopes), LIFETIME)
                .text();
    }
}
