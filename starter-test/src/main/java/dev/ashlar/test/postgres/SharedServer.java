package dev.ashlar.test.postgres;

import java.io.File;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;

/** The one server of this JVM. */
final class SharedServer {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private static @Nullable PostgresServer server;

    private SharedServer() {}

    static synchronized PostgresServer running() {
        if (server == null) {
            server = start();
            // Not a shutdown hook of the server's own: these run after the contexts are closed.
            SpringApplication.getShutdownHandlers().add(server::close);
        }
        return server;
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
