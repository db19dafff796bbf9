package dev.ashlar.test.postgres;

import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * An empty database that one application context has for itself; it goes with the context.
 *
 * @param server the server of this JVM
 * @param name the name of the database
 * @param connection how to connect to it
 */
public record FreshDatabase(PostgresServer server, String name, JdbcConnectionDetails connection)
        implements JdbcConnectionDetails, AutoCloseable {

    /**
     * Creates one on the shared server, which then does not end before it is closed.
     *
     * @return the database
     * @throws PostgresStartException when the server cannot be started
     */
    public static FreshDatabase create() {
        PostgresServer server = PostgresServer.shared();
        String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
        FreshDatabase database = new FreshDatabase(server, name, server.database(name));
        SharedServer.USERS.register();
        return database;
    }

    @Override
    public @Nullable String getUsername() {
        return connection.getUsername();
    }

    @Override
    public @Nullable String getPassword() {
        return connection.getPassword();
    }

    @Override
    public String getJdbcUrl() {
        return connection.getJdbcUrl();
    }

    @Override
    public void close() throws SQLException {
        try {
            server.drop(name);
        } finally {
            SharedServer.USERS.arriveAndDeregister();
        }
    }
}
