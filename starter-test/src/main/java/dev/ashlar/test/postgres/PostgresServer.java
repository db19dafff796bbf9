package dev.ashlar.test.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A running PostgreSQL that listens on the loopback interface only. It ends with {@link #close()}; the shared one
 * ends with the JVM, after the application contexts are closed.
 */
public final class PostgresServer implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final AutoCloseable lock;

    PostgresServer(EmbeddedPostgres postgres, AutoCloseable lock) {
        this.postgres = postgres;
        this.lock = lock;
    }

    /**
     * The one server of this JVM, started on first use. It keeps nothing and trades durability for speed.
     *
     * @return the running server
     * @throws PostgresStartException when it cannot be started
     */
    public static PostgresServer shared() {
        return SharedServer.running();
    }

    /**
     * Starts a durable server on a folder that outlives it. A server that a killed run left behind on that folder is
     * ended first.
     *
     * @param dataDirectory the folder, made when absent
     * @param port the TCP port, or 0 for any free one
     * @param timeout how long the start may take
     * @return the running server
     * @throws PostgresStartException when it cannot be started or a living run holds the folder
     */
    public static PostgresServer keptIn(Path dataDirectory, int port, Duration timeout) {
        return KeptServer.start(new DataDirectory(dataDirectory.toAbsolutePath().normalize()), port, timeout);
    }

    /**
     * Makes sure that a database exists.
     *
     * @param name the name as it is, also with characters that SQL would want quoted
     * @return how to connect to it
     */
    public JdbcConnectionDetails database(String name) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
            if (!exists(connection, name)) {
                execute(connection, "CREATE DATABASE " + quoted(name));
            }
        } catch (SQLException exception) {
            throw new PostgresStartException("Database " + name + " could not be created", exception);
        }
        return new LoopbackConnectionDetails(postgres.getPort(), name);
    }

    /** Removes a database, with whatever is still connected to it. */
    void drop(String name) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
            execute(connection, "DROP DATABASE IF EXISTS " + quoted(name) + " WITH (FORCE)");
        }
    }

    @Override
    public void close() {
        try (lock) {
            postgres.close();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        } catch (Exception exception) {
            throw new IllegalStateException("The lock of the data directory could not be released", exception);
        }
    }

    private static boolean exists(Connection connection, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
            query.setString(1, name);
            return query.executeQuery().next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
