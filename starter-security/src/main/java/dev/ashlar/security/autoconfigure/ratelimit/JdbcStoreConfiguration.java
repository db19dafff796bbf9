package dev.ashlar.security.autoconfigure.ratelimit;

import com.zaxxer.hikari.HikariDataSource;
import dev.ashlar.security.ratelimit.RateLimitStore;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Budgets in PostgreSQL, in the table of {@code schema-postgresql.sql}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass({Bucket4jPostgreSQL.class, HikariDataSource.class})
@ConditionalOnProperty(name = "ashlar.security.rate-limits.store", havingValue = "jdbc")
@ConditionalOnSingleCandidate(DataSource.class)
class JdbcStoreConfiguration {

    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final Duration KEPT = Duration.ofMinutes(1);

    @Bean
    LimitConnections ashlarRateLimitConnections(DataSource application, SharedStoreProperties properties) {
        return LimitConnections.like(application, properties.timeoutOr(TIMEOUT));
    }

    @Bean
    PostgreSQLSelectForUpdateBasedProxyManager<String> ashlarRateLimitBuckets(
            LimitConnections connections, TimeMeter ashlarRateLimitTime, SharedStoreProperties properties) {
        return Bucket4jPostgreSQL.selectForUpdateBasedBuilder(connections.dataSource())
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("rate_limit_buckets")
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT))
                .requestTimeout(properties.timeoutOr(TIMEOUT))
                .clientClock(ashlarRateLimitTime)
                .build();
    }

    @Bean
    ExpiredBuckets ashlarExpiredRateLimitBuckets(PostgreSQLSelectForUpdateBasedProxyManager<String> buckets) {
        return new ExpiredBuckets(buckets);
    }

    @Bean
    BucketTableCheck ashlarRateLimitTableCheck(LimitConnections connections) {
        return new BucketTableCheck(connections.dataSource());
    }

    @Bean
    @ConditionalOnMissingBean
    RateLimitStore ashlarJdbcRateLimitStore(PostgreSQLSelectForUpdateBasedProxyManager<String> buckets) {
        return new SharedRateLimitStore(() -> buckets);
    }
}
