package dev.ashlar.test.autoconfigure;

import dev.ashlar.test.postgres.PostgresServer;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A database that one application context has for itself; it goes with the context. */
record FreshDatabase(PostgresServer server, String name, JdbcConnectionDetails connection)
        implements JdbcConnectionDetails, AutoCloseable {

    static FreshDatabase create() {
        PostgresServer server = PostgresServer.shared();
        String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
        return new FreshDatabase(server, name, server.database(name));
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
        server.drop(name);
    }
}
