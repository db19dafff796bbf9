package dev.ashlar.e2e;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A database of an application, on the one PostgreSQL of all tests.
 *
 * @param name its name there
 */
record Database(String name) {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** A new, empty one. */
    static Database fresh() {
        Database database = new Database("application_" + NUMBER.incrementAndGet());
        database.administer("CREATE DATABASE " + database.name());
        return database;
    }

    /** The environment that points an application at it, with a password as good as any: the server asks for none. */
    Map<String, String> environment() {
        return Map.of(
                "SPRING_DATASOURCE_URL", url(),
                "SPRING_DATASOURCE_USERNAME", "postgres",
                "SPRING_DATASOURCE_PASSWORD", UUID.randomUUID().toString());
    }

    Connection connection() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", "postgres");
    }

    /** The first value of the first row. */
    static String query(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    /** Ends all connections and lets nobody in until {@link #open}. */
    void close() {
        administer("ALTER DATABASE " + name + " ALLOW_CONNECTIONS false");
        administer("SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = '" + name + "'");
    }

    void open() {
        administer("ALTER DATABASE " + name + " ALLOW_CONNECTIONS true");
    }

    private String url() {
        return Server.INSTANCE.getJdbcUrl("postgres", name);
    }

    private void administer(String sql) {
        try (Connection connection = Server.INSTANCE.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static final class Server {

        static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
