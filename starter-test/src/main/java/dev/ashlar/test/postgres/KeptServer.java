package dev.ashlar.test.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;

/** Starts a durable server on a {@link DataDirectory}. */
final class KeptServer {

    private KeptServer() {}

    static PostgresServer start(DataDirectory directory, int port, Duration timeout) {
        try {
            return start(directory, directory.lock(), port, timeout);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private static PostgresServer start(DataDirectory directory, RunLock lock, int port, Duration timeout)
            throws IOException {
        try {
            directory.recover(timeout);
            directory.refuseOtherVersion();
            refuseTakenPort(port);
            Path log = directory.sibling(".log");
            PostgresServer server = new Launcher(directory.path(), log, timeout)
                    .launch(
                            builder -> builder.setCleanDataDirectory(false)
                                    .setPort(port)
                                    .setServerConfig("fsync", "on")
                                    .setServerConfig("synchronous_commit", "on"),
                            lock);
            directory.complete();
            return server;
        } catch (IOException | RuntimeException exception) {
            lock.close();
            throw exception;
        }
    }

    /** Without this the start would wait in vain until its timeout. */
    private static void refuseTakenPort(int port) throws IOException {
        if (port == 0) {
            return;
        }
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            // Free: PostgreSQL can have it.
        } catch (BindException taken) {
            throw new PostgresStartException(
                    "Port " + port + " of the embedded PostgreSQL is taken",
                    "Stop what listens there, or set ashlar.test.postgres.port to another port or to 0 for any free one.");
        }
    }
}
