package dev.ashlar.security.autoconfigure.apikey;

import dev.ashlar.errors.ErrorCodes;
import dev.ashlar.errors.servlet.ServletProblems;
import dev.ashlar.security.access.AccessPolicies;
import dev.ashlar.security.apikey.ApiKeyErrorCode;
import dev.ashlar.security.apikey.ApiKeyStore;
import dev.ashlar.security.apikey.ApiKeys;
import dev.ashlar.security.audit.Audit;
import dev.ashlar.security.autoconfigure.chain.Challenge;
import dev.ashlar.security.autoconfigure.handler.HandlerLookup;
import dev.ashlar.security.autoconfigure.secret.SecretSetupException;
import dev.ashlar.security.autoconfigure.transaction.AtOnce;
import dev.ashlar.security.autoconfigure.transaction.AtOnceConfiguration;
import dev.ashlar.security.chain.SecurityChainCustomizer;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.config.Customizer;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Auto-configuration of callers with API keys. */
@AutoConfiguration(
        afterName = {
            "dev.ashlar.errors.autoconfigure.servlet.ServletErrorsAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBooleanProperty(name = "ashlar.security.enabled", matchIfMissing = true)
@ConditionalOnBooleanProperty("ashlar.security.api-keys.enabled")
@EnableConfigurationProperties(ApiKeyProperties.class)
@Import({AtOnceConfiguration.class, JdbcStoreConfiguration.class, LocalKeyConfiguration.class})
public final class ApiKeyAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(ApiKeyStore.class)
    @ConditionalOnProperty(name = "ashlar.security.api-keys.store", havingValue = "memory")
    MemoryApiKeyStore ashlarMemoryApiKeyStore() {
        return new MemoryApiKeyStore();
    }

    @Bean
    @ConditionalOnMissingBean
    ApiKeys ashlarApiKeys(
            ObjectProvider<ApiKeyStore> store,
            ApiKeyProperties properties,
            ObjectProvider<Clock> clock,
            AtOnce atOnce,
            ObjectProvider<Audit> audit) {
        return new DefaultApiKeys(
                store.getIfAvailable(ApiKeyAutoConfiguration::refuse),
                properties.prefix(),
                clock.getIfUnique(Clock::systemUTC),
                atOnce,
                audit);
    }

    @Bean
    @Order(200)
    SecurityChainCustomizer ashlarApiKeyChain(ApiKeys keys, ApiKeyProperties properties, ServletProblems problems) {
        return http -> http.with(
                new ApiKeyConfigurer(
                        new ApiKeyProvider(keys),
                        new ApiKeyConverter(properties.header(), properties.queryParameter()),
                        new ApiKeyRefusal(problems)),
                Customizer.withDefaults());
    }

    @Bean
    @Order(200)
    SecurityChainCustomizer ashlarClosedToKeysChain(
            ApiKeyProperties properties,
            ObjectProvider<AccessPolicies> tables,
            ObjectProvider<HandlerMapping> mappings,
            ObjectProvider<AuthorizationEventPublisher> events) {
        return http -> {
            AuthorizationFilter filter = new AuthorizationFilter(new ClosedToKeys(
                    properties.closedPaths(), tables.orderedStream().toList(), new HandlerLookup(mappings)));
            events.ifUnique(filter::setAuthorizationEventPublisher);
            http.addFilterBefore(filter, AuthorizationFilter.class);
        };
    }

    @Bean
    Challenge ashlarApiKeyChallenge() {
        return new Challenge(ApiKeyRefusal.CHALLENGE);
    }

    @Bean
    ErrorCodes ashlarApiKeyErrorCodes() {
        return () -> List.of(ApiKeyErrorCode.values());
    }

    private static ApiKeyStore refuse() {
        throw new SecretSetupException(
                "API keys are switched on, and there is no store for them.",
                "Add spring-boot-starter-jdbc and one DataSource, define an ApiKeyStore bean, or set"
                        + " ashlar.security.api-keys.store=memory for a first try.");
    }
}
