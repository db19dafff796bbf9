package dev.ashlar.security.autoconfigure.ratelimit;

import dev.ashlar.errors.servlet.ServletProblems;
import dev.ashlar.security.autoconfigure.handler.HandlerLookup;
import dev.ashlar.security.autoconfigure.ratelimit.RateLimitProperties.Store;
import dev.ashlar.security.chain.SecurityChainCustomizer;
import dev.ashlar.security.ratelimit.LimitedBy;
import dev.ashlar.security.ratelimit.RateLimitExemption;
import dev.ashlar.security.ratelimit.RateLimitStore;
import dev.ashlar.security.ratelimit.RateLimitedCaller;
import dev.ashlar.security.ratelimit.RateLimits;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Auto-configuration of rate limits. */
@AutoConfiguration(
        afterName = {
            "dev.ashlar.errors.autoconfigure.servlet.ServletErrorsAutoConfiguration",
            "org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBooleanProperty(name = "ashlar.security.enabled", matchIfMissing = true)
@ConditionalOnBooleanProperty(name = "ashlar.security.rate-limits.enabled", matchIfMissing = true)
@EnableConfigurationProperties({RateLimitProperties.class, SharedStoreProperties.class})
@Import({JdbcStoreConfiguration.class, RedisStoreConfiguration.class, RateLimitMetricsConfiguration.class})
public final class RateLimitAutoConfiguration {

    @Bean
    TimeMeter ashlarRateLimitTime(ObjectProvider<Clock> clock) {
        return new ClockMeter(clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    @ConditionalOnMissingBean
    RateLimitedCaller ashlarRateLimitedCaller() {
        return (caller, request) -> Subjects.name(caller);
    }

    @Bean
    HandlerLimits ashlarHandlerLimits(
            ObjectProvider<RequestMappingHandlerMapping> declaring,
            ObjectProvider<HandlerMapping> mappings,
            ObjectProvider<RateLimits> tables,
            RateLimitProperties properties) {
        return new HandlerLimits(
                () -> declaring.orderedStream().toList(),
                new HandlerLookup(mappings),
                tables.orderedStream().toList(),
                new LimitTexts(properties.policies()));
    }

    @Bean
    LimitGate ashlarLimitGate(
            ObjectProvider<RateLimitStore> stores,
            TimeMeter time,
            RateLimitProperties properties,
            ServletProblems problems,
            ObjectProvider<LimitMeters> meters,
            ObjectProvider<RateLimitExemption> exemptions) {
        LimitMeters counted = meters.getIfAvailable(() -> LimitMeters.NONE);
        return new LimitGate(
                store(stores.getIfAvailable(), time, properties, counted),
                problems,
                counted,
                exemptions.orderedStream().toList());
    }

    /** The address before anything is found out about the caller, but where browsers may read the answer. */
    @Bean
    @Order(400)
    SecurityChainCustomizer ashlarRateLimitChain(
            RateLimitProperties properties,
            Environment environment,
            RateLimitedCaller callers,
            HandlerLimits handlers,
            LimitGate gate) {
        LimitTexts texts = new LimitTexts(properties.policies());
        PathLimits paths = PathLimits.of(
                properties.rules(),
                LoginPaths.of(properties.login(), environment),
                properties.login().limit(),
                texts);
        Subjects subjects = new Subjects(callers);
        LimitPolicy address = new LimitPolicy("address", properties.address(), LimitedBy.ADDRESS);
        LimitPolicy caller = new LimitPolicy("default", properties.caller(), LimitedBy.CALLER);
        return http -> http.addFilterAfter(new AddressLimitFilter(address, paths, subjects, gate), CorsFilter.class)
                .addFilterBefore(
                        new CallerLimitFilter(caller, paths, handlers, subjects, gate), AuthorizationFilter.class);
    }

    private static RateLimitStore store(
            @Nullable RateLimitStore shared, TimeMeter time, RateLimitProperties properties, LimitMeters meters) {
        RateLimitStore memory = new MemoryRateLimitStore(time);
        if (shared == null && properties.store() == Store.MEMORY) {
            return memory;
        }
        if (shared == null) {
            throw new InvalidConfigurationPropertyValueException(
                    "ashlar.security.rate-limits.store",
                    properties.store(),
                    properties.store() == Store.JDBC
                            ? "It needs com.bucket4j:bucket4j_jdk17-postgresql, spring-boot-starter-jdbc and one DataSource."
                            : "It needs com.bucket4j:bucket4j_jdk17-lettuce and spring-boot-starter-data-redis.");
        }
        RateLimitStore substitute = switch (properties.onStoreFailure()) {
            case LOCAL -> memory;
            case ALLOW -> GuardedRateLimitStore.constant(true);
            case REFUSE -> GuardedRateLimitStore.constant(false);
        };
        return new GuardedRateLimitStore(shared, substitute, meters::storeFailed);
    }
}
