package dev.ashlar.security.autoconfigure.ratelimit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** Refuses to start without the table. A database that is down stops nothing: it may be back at the first request. */
record BucketTableCheck(DataSource dataSource) implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(BucketTableCheck.class);

    @Override
    public void afterSingletonsInstantiated() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT to_regclass('rate_limit_buckets') IS NOT NULL")) {
            if (found.next() && !found.getBoolean(1)) {
                throw new InvalidConfigurationPropertyValueException(
                        "ashlar.security.rate-limits.store",
                        "jdbc",
                        "The database has no table rate_limit_buckets; add the statements of"
                                + " classpath:dev/ashlar/security/ratelimit/schema-postgresql.sql to your migrations.");
            }
        } catch (SQLException unavailable) {
            LOG.warn("The table of rate limits could not be looked for", unavailable);
        }
    }
}
