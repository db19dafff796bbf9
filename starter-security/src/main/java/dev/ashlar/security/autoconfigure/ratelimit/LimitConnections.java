package dev.ashlar.security.autoconfigure.ratelimit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A few connections of their own, like the application's: counting must neither wait as long as an application may for a
 * connection, nor take the last one from it.
 *
 * @param dataSource the application's own where it is no HikariCP
 * @param owned whether it is closed here
 */
record LimitConnections(DataSource dataSource, boolean owned) implements AutoCloseable {

    private static final int CONNECTIONS = 4;

    static LimitConnections like(DataSource application, Duration timeout) {
        HikariDataSource pool = unwrapped(application);
        if (pool == null) {
            return new LimitConnections(application, false);
        }
        HikariConfig config = new HikariConfig();
        pool.copyStateTo(config);
        config.setPoolName("rate-limits");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(timeout.toMillis());
        config.setValidationTimeout(timeout.toMillis());
        config.setInitializationFailTimeout(-1);
        config.setAutoCommit(true);
        config.setReadOnly(false);
        config.setMetricRegistry(null);
        return new LimitConnections(new HikariDataSource(config), true);
    }

    @Override
    public void close() {
        if (owned && dataSource instanceof HikariDataSource pool) {
            pool.close();
        }
    }

    private static @Nullable HikariDataSource unwrapped(DataSource application) {
        try {
            return application.isWrapperFor(HikariDataSource.class) ? application.unwrap(HikariDataSource.class) : null;
        } catch (SQLException noWrapper) {
            return null;
        }
    }
}
