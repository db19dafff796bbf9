package dev.ashlar.test.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The server that outlived its killed run, if it still lives. Another process that got the same number since is told
 * apart by its program and its data directory.
 */
record Orphan(Optional<ProcessHandle> process) {

    static Orphan toldBy(Path pidFile, Path data) throws IOException {
        return new Orphan(Files.readString(pidFile, StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("\\d{1,18}"))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .filter(candidate -> serves(candidate.info(), data)));
    }

    /** Ends it; PostgreSQL takes the signal as a request for an orderly shutdown once no client is left. */
    void end(Duration timeout) throws IOException {
        if (process.isEmpty()) {
            return;
        }
        ProcessHandle server = process.get();
        server.destroy();
        try {
            server.onExit().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while process " + server.pid() + " was ending", interrupted);
        } catch (ExecutionException | TimeoutException problem) {
            throw new PostgresStartException(
                    "PostgreSQL of an earlier run (process " + server.pid() + ") does not end: end it yourself",
                    problem);
        }
    }

    private static boolean serves(ProcessHandle.Info info, Path data) {
        boolean postgres = info.command()
                .filter(command -> command.endsWith("postgres") || command.endsWith("postgres.exe"))
                .isPresent();
        return postgres
                && info.arguments()
                        .map(arguments -> Arrays.asList(arguments).contains(data.toString()))
                        .orElse(true);
    }
}
