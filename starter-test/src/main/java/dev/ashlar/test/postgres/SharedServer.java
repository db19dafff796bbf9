package dev.ashlar.test.postgres;

import java.io.File;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one server of this JVM. */
final class SharedServer {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Logger LOGGER = LoggerFactory.getLogger(SharedServer.class);

    /** One party for each database in use, and one for the end of the JVM. */
    static final Phaser USERS = new Phaser(1);

    private static @Nullable PostgresServer server;

    private SharedServer() {}

    static synchronized PostgresServer running() {
        if (server == null) {
            PostgresServer started = start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stopLast(started), "ashlar-postgres"));
            server = started;
        }
        return server;
    }

    /** Other hooks close the application contexts at the same time, so it waits for the last of their databases. */
    private static void stopLast(PostgresServer server) {
        try {
            USERS.awaitAdvanceInterruptibly(USERS.arriveAndDeregister(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException neverClosed) {
            LOGGER.debug("A context was not closed, PostgreSQL stops all the same", neverClosed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        server.close();
    }

    private static PostgresServer start() {
        File workspace = Workspace.prepare();
        // Below the workspace, where the next start sweeps up what a killed JVM left behind.
        File data = new File(workspace, UUID.randomUUID().toString());
        File log = new File(workspace, data.getName() + ".log");
        log.deleteOnExit();
        return new Launcher(data.toPath(), log.toPath(), TIMEOUT)
                .launch(builder -> builder.setCleanDataDirectory(true), () -> {});
    }
}
