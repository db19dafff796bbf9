package dev.ashlar.test.postgres;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/** A run in a JVM of its own, which a test can kill: stores a row, says so and waits. */
final class OtherRun {

    static final String READY = "ready";

    private OtherRun() {}

    public static void main(String[] args) throws IOException {
        PostgresServer server = PostgresServer.keptIn(Path.of(args[0]), 0, Duration.ofSeconds(60));
        KeptServerTests.jdbc(server.database("shop"))
                .sql("CREATE TABLE book AS SELECT 'Emma' AS title")
                .update();
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8).println(READY);
        // Until the test kills it, or is gone itself.
        System.in.read();
        server.close();
    }
}
